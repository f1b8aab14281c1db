import type {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Task } from '@portolan/plugin-task-manager-common';
import type { Response } from 'express';
import type { TaskService } from '../service/TaskService';
import { audited, auditedIfDenied } from './audited';
import { etagOf, isFresh, parseIfMatch, requireIfMatch } from './etags';
import { parseListQuery } from './parseListQuery';
import { sendJsonText } from './sendJson';
import type { TaskManagerRouter } from './TaskManagerRouter';

/** What the routes of tasks need. */
export type TaskRouteOptions = {
  tasks: TaskService<BackstageCredentials>;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
};

/** Reading and writing tasks, one at a time. */
export function registerTaskRoutes(
  router: TaskManagerRouter,
  options: TaskRouteOptions,
): void {
  registerReads(router, options);
  registerWrites(router, options);
  registerActions(router, options);
}

function registerReads(
  router: TaskManagerRouter,
  { tasks, httpAuth, auditor }: TaskRouteOptions,
): void {
  router.get('/tasks', async (request, response) => {
    const page = await auditedIfDenied(
      { auditor, request, eventId: 'tasks-list' },
      async () =>
        tasks.list(
          parseListQuery(request.query),
          await httpAuth.credentials(request, { allow: ['user', 'service'] }),
        ),
    );
    const { items, ...rest } = page;
    const tail = JSON.stringify(rest).slice(1);
    sendJsonText(response, `{"items":[${items.join(',')}],${tail}`);
  });

  router.get('/tasks/:id', async (request, response) => {
    const id = request.params.id.toLowerCase();
    const { text, version } = await auditedIfDenied(
      { auditor, request, eventId: 'task-get', meta: { taskId: id } },
      async () =>
        tasks.getText(
          id,
          await httpAuth.credentials(request, { allow: ['user', 'service'] }),
        ),
    );
    response.setHeader('ETag', etagOf(version));
    if (isFresh(request.header('if-none-match'), version)) {
      response.status(304).end();
      return;
    }
    sendJsonText(response, text);
  });
}

function registerWrites(
  router: TaskManagerRouter,
  { tasks, httpAuth, auditor }: TaskRouteOptions,
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
          body,
          { idempotencyKey: request.header('idempotency-key') },
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
          id,
          {
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
          id,
          requireIfMatch(request.header('if-match')),
          await httpAuth.credentials(request, { allow: ['user', 'service'] }),
        ),
    );
    response.status(204).end();
  });
}

function registerActions(
  router: TaskManagerRouter,
  { tasks, httpAuth, auditor }: TaskRouteOptions,
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
          id,
          {
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
