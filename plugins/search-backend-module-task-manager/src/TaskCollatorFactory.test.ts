import {
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { text } from 'node:stream/consumers';
import type { Task } from '@portolan/plugin-task-manager-common';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { TaskCollatorFactory } from './TaskCollatorFactory';

const task = (n: number): Task => ({
  id: `0190b3a0-0000-7000-8000-00000000000${n}`,
  title: `Task ${n}`,
  description: null,
  status: 'pending',
  priority: 'medium',
  dueDate: null,
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  completedAt: null,
  version: 1,
  entityRef: 'component:default/ledger',
  assigneeRef: null,
  createdBy: 'user:default/ana',
  labels: ['pci', 'aws'],
  rank: 'a0',
  source: 'manual',
  fingerprint: null,
});

describe('TaskCollatorFactory', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  let factory: TaskCollatorFactory;
  beforeEach(() => {
    factory = TaskCollatorFactory.create({
      auth: mockServices.auth(),
      discovery: mockServices.discovery(),
    });
  });

  it('follows the cursors to the last page, as a service, and protects each document', async () => {
    const seen: (string | null)[] = [];
    server.use(
      http.get('*/api/task-manager/tasks', ({ request }) => {
        const { searchParams } = new URL(request.url);
        const cursor = searchParams.get('cursor');
        seen.push(cursor);
        expect(searchParams.get('limit')).toBe('100');
        expect(request.headers.get('authorization')).toMatch(/^Bearer .+/);
        const pages: Record<string, object> = {
          first: {
            items: [task(1), task(2)],
            pageInfo: { nextCursor: 'next/+=' },
          },
          'next/+=': { items: [], pageInfo: { nextCursor: 'last' } },
          last: { items: [task(3)], pageInfo: { prevCursor: 'p' } },
        };
        return HttpResponse.json(pages[cursor ?? 'first']);
      }),
    );

    const documents = await (await factory.getCollator()).toArray();

    expect(seen).toEqual([null, 'next/+=', 'last']);
    expect(documents).toHaveLength(3);
    expect(documents[2]).toEqual({
      title: 'Task 3',
      text: '',
      location: `/tasks/${task(3).id}`,
      taskId: task(3).id,
      status: 'pending',
      priority: 'medium',
      entityRef: 'component:default/ledger',
      assigneeRef: '',
      labels: 'pci aws',
      words: '',
      authorization: { resourceRef: task(3).id },
    });
    expect(factory.visibilityPermission?.name).toBe('task-manager.task.read');
  });

  it('fails, rather than index a part, when a page cannot be read', async () => {
    server.use(
      http.get('*/api/task-manager/tasks', () =>
        HttpResponse.json({ error: { message: 'down' } }, { status: 503 }),
      ),
    );
    await expect(text(await factory.getCollator())).rejects.toThrow(/503/);
  });
});
