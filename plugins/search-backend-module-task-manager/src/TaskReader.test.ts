import {
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { TaskReader } from './TaskReader';

describe('TaskReader', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  let reader: TaskReader;
  beforeEach(() => {
    reader = TaskReader.create({
      auth: mockServices.auth(),
      discovery: mockServices.discovery(),
    });
  });

  /** Answers with pages of two, of the tasks that there are. */
  function serve(there: string[]) {
    const asked: URL[] = [];
    server.use(
      http.get('*/api/task-manager/tasks', ({ request }) => {
        expect(request.headers.get('authorization')).toMatch(/^Bearer .+/);
        const url = new URL(request.url);
        asked.push(url);
        const ids = url.searchParams.getAll('id');
        const left = there
          .filter(id => !ids.length || ids.includes(id))
          .filter(id => id > (url.searchParams.get('cursor') ?? ''));
        const items = left
          .slice(0, 2)
          .map(id => ({ id, title: `Task ${id}`, labels: [] }));
        const nextCursor = left.length > 2 ? items[1].id : undefined;
        return HttpResponse.json({ items, pageInfo: { nextCursor } });
      }),
    );
    return asked;
  }

  const idOf = (n: number) => String(n).padStart(3, '0');

  it('reads tasks together as a service, page by page, and leaves out what is gone', async () => {
    const asked = serve(['a', 'b', 'c', 'other']);
    const documents = await reader.read(['a', 'gone', 'b', 'c']);
    expect(documents.map(({ taskId }) => taskId)).toEqual(['a', 'b', 'c']);
    expect(asked).toHaveLength(2);
  });

  it('asks for no more tasks at once than the API takes', async () => {
    const ids = Array.from({ length: 101 }, (_, n) => idOf(n));
    const asked = serve([idOf(0), idOf(100)]);
    expect(await reader.read(ids)).toHaveLength(2);
    const counts = asked.map(url => url.searchParams.getAll('id').length);
    expect(counts).toEqual([100, 1]);
    expect(await reader.read([])).toEqual([]);
    expect(asked).toHaveLength(2);
  });

  it('reads all of them', async () => {
    serve(['a', 'b', 'c']);
    const titles: string[] = [];
    for await (const { title } of reader.readAll()) {
      titles.push(title);
    }
    expect(titles).toEqual(['Task a', 'Task b', 'Task c']);
  });

  it('fails, rather than take for deleted what cannot be read', async () => {
    server.use(
      http.get('*/api/task-manager/tasks', () =>
        HttpResponse.json({ error: { message: 'no' } }, { status: 503 }),
      ),
    );
    await expect(reader.read(['a', 'b'])).rejects.toThrow(/503/);
  });
});
