import { NotAllowedError } from '@backstage/errors';
import type {
  BulkRequest,
  BulkResponse,
} from '@portolan/plugin-task-manager-common';
import type { TaskManagerRouter } from '../contract/TaskManagerRouter';
import type { BulkService } from './BulkService';

/** Changing many tasks at once. */
export function routeBulk(
  router: TaskManagerRouter,
  { bulk }: { bulk: BulkService },
): void {
  router.route(
    'BulkUpdateTasks',
    {
      eventId: 'tasks-bulk',
      meta: ({ body }) => ({
        action: body.action ?? 'update',
        fields: fieldsOf(body),
      }),
    },
    async ({ body, credentials, note, noteDenied }) => {
      const result = await bulk.run(body, credentials);
      const { changed, failed } = result;
      const taskIds = idsByOutcome(result);
      note({ changed, failed, taskIds });
      if (taskIds.forbidden) {
        noteDenied(
          new NotAllowedError(
            `Not allowed to change ${taskIds.forbidden.length} of the tasks`,
          ),
          { taskIds: taskIds.forbidden },
        );
      }
      return { json: result };
    },
  );
}

function idsByOutcome({ results }: BulkResponse): Record<string, string[]> {
  const ids: Record<string, string[]> = {};
  for (const { id, outcome } of results) {
    (ids[outcome] ??= []).push(id);
  }
  return ids;
}

function fieldsOf({ patch, updates = [] }: BulkRequest): string[] {
  const patches = [patch, ...updates.map(update => update.patch)];
  return [...new Set(patches.flatMap(one => Object.keys(one ?? {})))];
}
