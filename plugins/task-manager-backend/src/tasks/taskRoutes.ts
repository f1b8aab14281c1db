import type { Task } from '@portolan/plugin-task-manager-common';
import type { Response } from 'express';
import { audited } from '../audited';
import { etagOf, parseIfMatch, requireIfMatch } from '../router/etags';
import { sendJsonText } from '../router/sendJson';
import type { TaskManagerRouter } from '../router/TaskManagerRouter';
import { registerTaskReadRoutes } from './taskReadRoutes';
import type { RouteOptions } from '../router/RouterOptions';

/** Reading and writing tasks, one at a time. */
export function registerTaskRoutes(
  router: TaskManagerRouter,
  options: RouteOptions<'tasks'>,
): void {
  registerTaskReadRoutes(router, options);
  registerWrites(router, options);
  registerActions(router, options);
}

function registerWrites(
  router: TaskManagerRouter,
  { tasks, httpAuth, auditor }: RouteOptions<'tasks'>,
): void {
  router.post('/tasks', async (request, response) => {
    const { body } = request;
    const task = await audited(
      {
        auditor,
        request,
        eventId: 'task-create',
        meta: { fields: Object.keys(body) },
      },
      async note => {
        const created = await tasks.create(
          {
            input: body,
            idempotencyKey: request.header('idempotency-key'),
          },
          await httpAuth.credentials(request, { allow: ['user', 'service'] }),
        );
        note({ taskId: created.id });
        return created;
      },
    );
    response.status(201);
    response.setHeader('Location', `${request.baseUrl}/tasks/${task.id}`);
    sendTask(response, task);
  });

  router.patch('/tasks/:id', async (request, response) => {
    const id = request.params.id.toLowerCase();
    const { body } = request;
    const task = await audited(
      {
        auditor,
        request,
        eventId: 'task-update',
        meta: { taskId: id, fields: Object.keys(body) },
      },
      async () =>
        tasks.update(
          {
            id,
            patch: body,
            match: requireIfMatch(request.header('if-match')),
          },
          await httpAuth.credentials(request, { allow: ['user', 'service'] }),
        ),
    );
    sendTask(response, task);
  });

  router.delete('/tasks/:id', async (request, response) => {
    const id = request.params.id.toLowerCase();
    await audited(
      { auditor, request, eventId: 'task-delete', meta: { taskId: id } },
      async () =>
        tasks.delete(
          { id, match: requireIfMatch(request.header('if-match')) },
          await httpAuth.credentials(request, { allow: ['user', 'service'] }),
        ),
    );
    response.status(204).end();
  });
}

function registerActions(
  router: TaskManagerRouter,
  { tasks, httpAuth, auditor }: RouteOptions<'tasks'>,
): void {
  router.post('/tasks/:id/restore', async (request, response) => {
    const id = request.params.id.toLowerCase();
    const task = await audited(
      { auditor, request, eventId: 'task-restore', meta: { taskId: id } },
      async () =>
        tasks.restore(
          id,
          await httpAuth.credentials(request, { allow: ['user', 'service'] }),
        ),
    );
    sendTask(response, task);
  });

  router.post('/tasks/:id/move', async (request, response) => {
    const id = request.params.id.toLowerCase();
    const { status, after, before } = request.body;
    const task = await audited(
      { auditor, request, eventId: 'task-move', meta: { taskId: id } },
      async () =>
        tasks.move(
          {
            id,
            move: {
              status,
              after: after?.toLowerCase(),
              before: before?.toLowerCase(),
            },
            match: parseIfMatch(request.header('if-match')),
          },
          await httpAuth.credentials(request, { allow: ['user', 'service'] }),
        ),
    );
    sendTask(response, task);
  });
}

function sendTask(
  response: Pick<Response, 'setHeader'> & { end(text: string): unknown },
  task: Task,
): void {
  response.setHeader('ETag', etagOf(task.version));
  sendJsonText(response, JSON.stringify(task));
}
