import type { Task } from '@portolan/plugin-task-manager-common';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportCsv } from './exportCsv';
import { exportNdjson } from './exportNdjson';
import { audited } from '../../audited';
import type { RouteOptions } from '../../router/RouterOptions';
import type { TaskManagerRouter } from '../../router/TaskManagerRouter';

type Format = {
  type: string;
  write(tasks: AsyncIterable<Task>): Readable;
};

const FORMATS: Record<'csv' | 'ndjson', Format> = {
  csv: { type: 'text/csv', write: exportCsv },
  ndjson: { type: 'application/x-ndjson', write: exportNdjson },
};

/** A reader who takes nothing for so long, or twice that where something is under way, is cut off. */
const MAX_IDLE_MS = 30_000;

/** All matching tasks as a file. It is audited, since it takes many tasks out of the portal at once. */
export function registerExportRoutes(
  router: TaskManagerRouter,
  { exports, httpAuth, auditor }: RouteOptions<'exports'>,
) {
  router.get('/tasks/export', async (request, response) => {
    const { format = 'csv', ...filter } = request.query;
    await audited(
      { auditor, request, eventId: 'tasks-export', meta: { format } },
      async () => {
        const credentials = await httpAuth.credentials(request, {
          allow: ['user', 'service'],
        });
        const { type, write } = FORMATS[format];
        const send = async (tasks: AsyncIterable<Task>) => {
          response.setHeader('Content-Type', `${type}; charset=utf-8`);
          response.setHeader(
            'Content-Disposition',
            `attachment; filename="tasks.${format}"`,
          );
          response.setTimeout(MAX_IDLE_MS, () => response.destroy());
          // A failure after the first byte can't become another status: the connection is cut, so that no half file looks whole.
          await pipeline(write(tasks), response);
        };
        await exports.run({ filter, send }, credentials);
      },
    );
  });
}
