import type { BulkRequest } from '@portolan/plugin-task-manager-common';
import { audited } from './audited';
import { sendJsonText } from './sendJson';
import type { TaskManagerRouter } from './TaskManagerRouter';
import type { TaskRouteOptions } from './TaskRouteOptions';

/** Changing many tasks at once. */
export function registerBulkRoutes(
  router: TaskManagerRouter,
  { tasks, httpAuth, auditor }: TaskRouteOptions,
): void {
  router.post('/tasks/bulk', async (request, response) => {
    const body = withLowerCaseIds(request.body);
    const result = await audited(
      {
        auditor,
        request,
        eventId: 'tasks-bulk',
        meta: { fields: Object.keys(body.patch ?? {}) },
      },
      async note => {
        const answer = await tasks.bulk(
          body,
          await httpAuth.credentials(request, { allow: ['user', 'service'] }),
        );
        note({
          changed: answer.changed,
          failed: answer.failed,
          taskIds: answer.results.map(({ id }) => id),
        });
        return answer;
      },
    );
    sendJsonText(response, JSON.stringify(result));
  });
}

/** Ids are compared as text here, and the database writes them in small letters. */
function withLowerCaseIds(body: BulkRequest): BulkRequest {
  return {
    ...body,
    ids: body.ids?.map(id => id.toLowerCase()),
    updates: body.updates?.map(update => ({
      ...update,
      id: update.id.toLowerCase(),
    })),
  };
}
