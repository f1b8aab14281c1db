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

  const answer = (answers: Record<string, () => Response>) =>
    server.use(
      http.get('*/api/task-manager/tasks/:id', ({ request, params }) => {
        expect(request.headers.get('authorization')).toMatch(/^Bearer .+/);
        return answers[String(params.id)]();
      }),
    );
  const task = (id: string) => () =>
    HttpResponse.json({ id, title: `Task ${id}`, labels: [] });
  const failure = (status: number) => () =>
    HttpResponse.json({ error: { message: 'no' } }, { status });

  it('reads tasks one by one as a service, and leaves out what is gone', async () => {
    answer({ a: task('a'), gone: failure(404), b: task('b') });
    const documents = await reader.read(['a', 'gone', 'b']);
    expect(documents.map(({ taskId }) => taskId).sort()).toEqual(['a', 'b']);
  });

  it('fails, rather than take for deleted what cannot be read', async () => {
    answer({ a: task('a'), b: failure(503) });
    await expect(reader.read(['a', 'b'])).rejects.toThrow(/503/);
  });
});
