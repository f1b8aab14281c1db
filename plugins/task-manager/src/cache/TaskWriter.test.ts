import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { makeTask, taskId } from '../__testUtils__/tasks';
import { DefaultTaskManagerClient, TaskConflictError } from '../api';
import { TaskWriter } from './TaskWriter';

function setUp() {
  const base = makeTask(1, { title: 'Old' });
  const server = new FakeTaskServer([base]);
  const api = DefaultTaskManagerClient.create({
    fetchApi: { fetch: server.fetch },
  });
  return { base, server, writer: TaskWriter.of(api) };
}

describe('TaskWriter', () => {
  it("puts the user's own changes on top of one another", async () => {
    const { base, server, writer } = setUp();
    const results = await Promise.all([
      writer.update(base, { priority: 'high' }),
      writer.update(base, { priority: 'low' }),
      writer.update(base, { title: 'New' }),
    ]);
    expect(results.map(({ merged }) => merged)).toEqual([false, false, false]);
    expect(server.tasks.get(taskId(1))).toMatchObject({
      title: 'New',
      priority: 'low',
      version: 4,
    });
  });

  it("keeps others' changes to other fields, and says so", async () => {
    const { base, server, writer } = setUp();
    server.change(taskId(1), { priority: 'critical' });
    const { merged, task } = await writer.update(base, { title: 'New' });
    expect(merged).toBe(true);
    expect(task).toMatchObject({ title: 'New', priority: 'critical' });
  });

  it('leaves a clash to the user, and nothing changed', async () => {
    const { base, server, writer } = setUp();
    server.change(taskId(1), { title: 'Theirs' });
    const result = writer.update(base, { title: 'Mine' });
    await expect(result).rejects.toThrow(TaskConflictError);
    await expect(result).rejects.toMatchObject({
      currentTask: { title: 'Theirs', version: 2 },
    });
    expect(server.tasks.get(taskId(1))?.title).toBe('Theirs');
  });

  it('goes on after a refusal, and deletes whatever the version', async () => {
    const { base, server, writer } = setUp();
    server.failNext('PATCH', 403, 'Not yours');
    await expect(writer.update(base, { title: 'New' })).rejects.toThrow('403');
    server.change(taskId(1), { title: 'Theirs' });
    await writer.remove(base);
    expect(server.tasks.size).toBe(0);
    expect(server.deleted.get(taskId(1))?.title).toBe('Theirs');
  });
});
