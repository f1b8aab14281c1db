import { DefaultTaskManagerClient } from './DefaultTaskManagerClient';
import { TaskConflictError } from './TaskConflictError';
import { makeTask, taskId } from '../__testUtils__/tasks';

function setUp(response: Response) {
  const fetch = jest.fn<Promise<Response>, [string, RequestInit?]>(
    async () => response,
  );
  const client = DefaultTaskManagerClient.create({
    fetchApi: { fetch: fetch as typeof globalThis.fetch },
  });
  return { fetch, client };
}

describe('DefaultTaskManagerClient', () => {
  it('repeats list filters and leaves out what is not set', async () => {
    const { fetch, client } = setUp(Response.json({ items: [], pageInfo: {} }));
    await client.listTasks({
      filter: { status: ['pending', 'blocked'], q: 'a&b', overdue: undefined },
      orderBy: 'rank',
      order: 'asc',
      cursor: 'x/y',
    });
    expect(fetch.mock.calls[0][0]).toBe(
      'plugin://task-manager/tasks?status=pending&status=blocked&q=a%26b&orderBy=rank&order=asc&cursor=x%2Fy',
    );
  });

  it('sends the version that the user has seen', async () => {
    const { fetch, client } = setUp(Response.json(makeTask(1)));
    await client.updateTask(taskId(1), { dueDate: null }, 7);
    expect(fetch.mock.calls[0]).toEqual([
      `plugin://task-manager/tasks/${taskId(1)}`,
      {
        method: 'PATCH',
        body: '{"dueDate":null}',
        headers: {
          'Content-Type': 'application/merge-patch+json',
          'If-Match': '"7"',
        },
      },
    ]);
  });

  it('turns a 412 into a conflict with the current task', async () => {
    const currentTask = makeTask(1, { version: 3 });
    const error = { name: 'ConflictError', message: 'changed', currentTask };
    const { client } = setUp(
      Response.json({ error, response: { statusCode: 412 } }, { status: 412 }),
    );
    const result = client.deleteTask(taskId(1), 2);
    await expect(result).rejects.toThrow(TaskConflictError);
    await expect(result).rejects.toMatchObject({ currentTask });
  });

  it("keeps the back end's words in other errors", async () => {
    const error = { name: 'InputError', message: 'title is too long' };
    const { client } = setUp(
      Response.json({ error, response: { statusCode: 400 } }, { status: 400 }),
    );
    await expect(
      client.createTask({ title: 'x' }, 'key'),
    ).rejects.toMatchObject({
      statusCode: 400,
      cause: { message: 'title is too long' },
    });
  });
});
