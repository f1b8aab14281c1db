import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import type {
  Task,
  TaskStatistics,
} from '@portolan/plugin-task-manager-common';
import express from 'express';
import request from 'supertest';
import { TaskChangedError } from './TaskChangedError';
import { createCallerShare } from '@portolan/backend-kit';
import { createRouter, type Services } from '../services';
import type { BoardService } from '../board';
import type { TaskService } from './TaskService';

const ID = '01930000-0000-7000-8000-00000000000a';

const task: Task = {
  id: ID,
  title: 'Rotate keys',
  description: null,
  status: 'pending',
  priority: 'medium',
  dueDate: null,
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  completedAt: null,
  version: 7,
  entityRef: null,
  assigneeRef: null,
  createdBy: 'user:default/ana',
  labels: [],
  rank: 'V',
  source: 'manual',
  fingerprint: null,
};

describe('the routes of tasks', () => {
  const tasks: jest.Mocked<TaskService> = {
    list: jest.fn(),
    statistics: jest.fn(),
    getText: jest.fn(),
    create: jest.fn(),
    update: jest.fn(),
    delete: jest.fn(),
    restore: jest.fn(),
  };
  const board: jest.Mocked<BoardService> = { move: jest.fn() };
  let server: express.Express;

  beforeAll(async () => {
    const services: Partial<Services> = { tasks, board };
    const router = createRouter({
      share: createCallerShare(),
      ...(services as Services),
      httpAuth: mockServices.httpAuth(),
      auditor: mockServices.auditor.mock({
        createEvent: async () => ({
          success: async () => {},
          fail: async () => {},
        }),
      }),
    });
    const app = express();
    app.use(router);
    app.use(mockErrorHandler());
    server = app;
  });
  beforeEach(() => Object.values(tasks).forEach(method => method.mockReset()));

  const caller = expect.objectContaining({
    principal: expect.objectContaining({ type: 'user' }),
  });

  it('gives the service the parameters of a list, with their defaults', async () => {
    tasks.list.mockResolvedValue({
      items: [JSON.stringify(task), JSON.stringify(task)],
      totalItems: 2,
      pageInfo: { nextCursor: 'n' },
    });
    const response = await request(server).get(
      '/tasks?status=pending&label=a&label=b&overdue=true&limit=5&totals=true&q=x',
    );
    expect(response.body).toEqual({
      items: [task, task],
      totalItems: 2,
      pageInfo: { nextCursor: 'n' },
    });
    expect(tasks.list).toHaveBeenCalledWith(
      {
        filter: {
          status: ['pending'],
          label: ['a', 'b'],
          overdue: true,
          q: 'x',
        },
        orderBy: 'createdAt',
        order: 'desc',
        limit: 5,
        cursor: undefined,
        totals: true,
      },
      caller,
    );
  });

  it('takes no path below tasks for an id', async () => {
    const statistics: TaskStatistics = {
      total: 0,
      overdue: 0,
      byStatus: {
        pending: 0,
        in_progress: 0,
        blocked: 0,
        completed: 0,
        cancelled: 0,
      },
      byPriority: { low: 0, medium: 0, high: 0, critical: 0 },
    };
    tasks.statistics.mockResolvedValue(statistics);
    const response = await request(server).get('/tasks/statistics');
    expect(response.status).toBe(200);
    expect(response.body).toEqual(statistics);
    expect(tasks.getText).not.toHaveBeenCalled();
  });

  it('takes ids in capitals', async () => {
    tasks.getText.mockResolvedValue({
      text: JSON.stringify(task),
      version: 7,
    });
    const response = await request(server).get(`/tasks/${ID.toUpperCase()}`);
    expect(response.body).toEqual(task);
    expect(response.headers.etag).toBe('"7"');
    expect(tasks.getText).toHaveBeenCalledWith(ID, caller);
  });

  it.each([
    ['"7"', 304],
    ['W/"7"', 304],
    ['"6", "7"', 304],
    ['*', 304],
    ['"6"', 200],
    ['7', 200],
    ['"6" "7"', 200],
  ])('answers If-None-Match: %s with %s', async (header, status) => {
    tasks.getText.mockResolvedValue({ text: JSON.stringify(task), version: 7 });
    const response = await request(server)
      .get(`/tasks/${ID}`)
      .set('If-None-Match', header);
    expect(response.status).toBe(status);
  });

  it.each([
    ['*', '*'],
    ['"7"', ['7']],
    ['"6", "7"', ['6', '7']],
    ['W/"7"', []],
    ['W/"6", "7"', ['7']],
  ])('reads If-Match: %s as %j', async (header, match) => {
    tasks.update.mockResolvedValue(task);
    const response = await request(server)
      .patch(`/tasks/${ID}`)
      .set('If-Match', header)
      .send({ title: 'x' });
    expect(response.status).toBe(200);
    expect(tasks.update).toHaveBeenCalledWith(
      { id: ID, patch: { title: 'x' }, match },
      caller,
    );
  });

  it.each(['7', '"7', '"6""7"', 'w/"7"'])(
    'refuses If-Match: %s',
    async header => {
      const response = await request(server)
        .patch(`/tasks/${ID}`)
        .set('If-Match', header)
        .send({ title: 'x' });
      expect(response.status).toBe(400);
      expect(response.body.error.message).toContain('If-Match');
      expect(tasks.update).not.toHaveBeenCalled();
    },
  );

  it('needs If-Match to change and to delete, but not to move', async () => {
    board.move.mockResolvedValue(task);
    const patched = await request(server)
      .patch(`/tasks/${ID}`)
      .send({ title: 'x' });
    const deleted = await request(server).delete(`/tasks/${ID}`);
    const moved = await request(server)
      .post(`/tasks/${ID}/move`)
      .send({ after: null });
    expect([patched.status, deleted.status, moved.status]).toEqual([
      428, 428, 200,
    ]);
  });

  it('puts the current task into the answer to a conflict', async () => {
    tasks.delete.mockRejectedValue(new TaskChangedError(task));
    const response = await request(server)
      .delete(`/tasks/${ID}`)
      .set('If-Match', '"1"');
    expect(response.status).toBe(412);
    expect(response.body.error).toMatchObject({
      name: 'PreconditionFailedError',
      currentTask: task,
    });
  });

  it('checks what is not a plain read of a task', async () => {
    for (const path of [`/tasks/${ID}?x=1`, '/tasks/1', `/tasks/${ID}0`]) {
      expect((await request(server).get(path)).status).toBe(400);
    }
    expect(tasks.getText).not.toHaveBeenCalled();
  });

  it('names the methods that a path has', async () => {
    const response = await request(server).put('/tasks/bulk');
    expect(response.status).toBe(405);
    expect(response.headers.allow).toBe('POST');
  });
});
