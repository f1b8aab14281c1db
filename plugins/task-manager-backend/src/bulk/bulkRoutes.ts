import { NotAllowedError } from '@backstage/errors';
import type {
  BulkRequest,
  BulkResponse,
} from '@portolan/plugin-task-manager-common';
import type { TaskManagerRouter } from '../TaskManagerRouter';
import type { HandlerInput, OperationTypes } from '@portolan/backend-kit';
import type { BulkService } from './BulkService';

type AuditNotes = Pick<HandlerInput<OperationTypes>, 'note' | 'noteDenied'>;

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
      noteBulk(result, { note, noteDenied });
      return { json: result };
    },
  );
}

/** Tells the audit of what a bulk change did, and of what it was denied. */
export function noteBulk(
  result: BulkResponse,
  { note, noteDenied }: AuditNotes,
): void {
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
