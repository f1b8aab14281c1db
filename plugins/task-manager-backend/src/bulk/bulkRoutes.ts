import type { AuditorService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type {
  BulkRequest,
  BulkResponse,
} from '@portolan/plugin-task-manager-common';
import { audited, auditedIfDenied, type AuditOptions } from '../audited';
import { sendJsonText } from '../router/sendJson';
import type { TaskManagerRouter } from '../router/TaskManagerRouter';
import type { RouteOptions } from '../router/RouterOptions';

/** Changing many tasks at once. */
export function registerBulkRoutes(
  router: TaskManagerRouter,
  { tasks, httpAuth, auditor }: RouteOptions<'tasks'>,
): void {
  router.post('/tasks/bulk', async (request, response) => {
    const body = withLowerCaseIds(request.body);
    const result = await audited(
      {
        auditor,
        request,
        eventId: 'tasks-bulk',
        meta: { action: body.action ?? 'update', fields: fieldsOf(body) },
      },
      async note => {
        const answer = await tasks.bulk(
          body,
          await httpAuth.credentials(request, { allow: ['user', 'service'] }),
        );
        note({
          changed: answer.changed,
          failed: answer.failed,
          taskIds: idsByOutcome(answer),
        });
        return answer;
      },
    );
    await auditDenied({ auditor, request, result });
    sendJsonText(response, JSON.stringify(result));
  });
}

/** What a bulk change did not do because the caller may not, which is a denial like that of a single change. */
async function auditDenied(options: {
  auditor: AuditorService;
  request: AuditOptions['request'];
  result: BulkResponse;
}): Promise<void> {
  const { auditor, request, result } = options;
  const { forbidden } = idsByOutcome(result);
  if (forbidden) {
    await auditedIfDenied(
      {
        auditor,
        request,
        eventId: 'tasks-bulk-denied',
        meta: { taskIds: forbidden },
      },
      async () => {
        throw new NotAllowedError(
          `Not allowed to change ${forbidden.length} of the tasks`,
        );
      },
    ).catch(() => undefined);
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
