import { versioned } from '@portolan/backend-kit';
import type { TaskManagerRouter } from '../TaskManagerRouter';
import type { TaskService } from './TaskService';

type Services = { tasks: TaskService };

/** Reading and writing tasks, one at a time, lists of them, and counts. */
export function routeTasks(
  router: TaskManagerRouter,
  services: Services,
): void {
  routeReads(router, services);
  routeWrites(router, services);
  routeRestoring(router, services);
}

const taskMeta = ({ path }: { path: { id: string } }) => ({ taskId: path.id });

function routeReads(router: TaskManagerRouter, { tasks }: Services): void {
  router
    .route(
      'ListTasks',
      { eventId: 'tasks-list' },
      async ({ query, credentials }) => {
        const { id, orderBy, order, limit, cursor, totals, ...filter } = query;
        const page = await tasks.list(
          { filter, ids: id, orderBy, order, limit, cursor, totals },
          credentials,
        );
        const { items, ...rest } = page;
        const tail = JSON.stringify(rest).slice(1);
        return { text: `{"items":[${items.join(',')}],${tail}` };
      },
    )
    .route(
      'GetTaskStatistics',
      { eventId: 'tasks-statistics' },
      async ({ query, credentials }) => ({
        json: await tasks.statistics(query, credentials),
      }),
    )
    .route(
      'GetTask',
      { eventId: 'task-get', meta: taskMeta },
      async ({ path, credentials }) => tasks.getText(path.id, credentials),
    );
}

function routeWrites(router: TaskManagerRouter, { tasks }: Services): void {
  router
    .route(
      'CreateTask',
      {
        eventId: 'task-create',
        meta: ({ body }) => ({ fields: Object.keys(body) }),
      },
      async ({ body, header: { idempotencyKey }, credentials, note }) => {
        const task = await tasks.create(
          { input: body, idempotencyKey },
          credentials,
        );
        note({ taskId: task.id });
        return { ...versioned(task), location: `/tasks/${task.id}` };
      },
    )
    .route(
      'UpdateTask',
      {
        eventId: 'task-update',
        meta: ({ path, body }) => ({
          taskId: path.id,
          fields: Object.keys(body),
        }),
      },
      async ({ path: { id }, body, match, credentials }) =>
        versioned(await tasks.update({ id, patch: body, match }, credentials)),
    )
    .route(
      'DeleteTask',
      { eventId: 'task-delete', meta: taskMeta },
      async ({ path: { id }, match, credentials }) =>
        tasks.delete({ id, match }, credentials),
    );
}

function routeRestoring(router: TaskManagerRouter, { tasks }: Services): void {
  router.route(
    'RestoreTask',
    { eventId: 'task-restore', meta: taskMeta },
    async ({ path, credentials }) =>
      versioned(await tasks.restore(path.id, credentials)),
  );
}
