import type {
  AuditorServiceCreateEventOptions,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Response, Router } from 'express';
import { auditedIfDenied } from '../audited';
import { etagOf, isFresh } from '../router/etags';
import { parseListQuery } from './parseListQuery';
import { sendJsonText } from '../router/sendJson';
import type { TaskManagerRouter } from '../router/TaskManagerRouter';
import { isTaskId } from './taskId';
import type { RouteOptions } from '../router/RouterOptions';

/** Lists of tasks, and single ones. */
export function registerTaskReadRoutes(
  router: TaskManagerRouter,
  { tasks, httpAuth, auditor }: RouteOptions<'tasks'>,
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

  const getTask = taskReader({ tasks, httpAuth, auditor });
  router.get('/tasks/:id', async (request, response) =>
    getTask(request.params.id, request, response),
  );
}

/**
 * The most frequent request of all, before it comes to the contract's validator, which compiles the patterns of all paths for
 * each request: where the id is one and there is no parameter, nothing is left to be checked. Anything else goes on there.
 */
export function registerDirectTaskRead(
  router: Router,
  options: RouteOptions<'tasks'>,
): void {
  const getTask = taskReader(options);
  router.get('/tasks/:id', async (request, response, next) => {
    const { id } = request.params;
    if (!isTaskId(id) || request.url.includes('?')) {
      next();
      return;
    }
    await getTask(id, request, response);
  });
}

type ReadRequest = AuditorServiceCreateEventOptions['request'] &
  Parameters<HttpAuthService['credentials']>[0];

function taskReader({ tasks, httpAuth, auditor }: RouteOptions<'tasks'>) {
  return async (
    anyId: string,
    request: ReadRequest,
    response: Pick<Response, 'setHeader'> & {
      statusCode: number;
      end(text?: string): unknown;
    },
  ) => {
    const id = anyId.toLowerCase();
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
      response.statusCode = 304;
      response.end();
      return;
    }
    sendJsonText(response, text);
  };
}
