import type { Task } from '@portolan/plugin-task-manager-common';
import type { Response } from 'express';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TaskManagerRouter } from '../../TaskManagerRouter';
import { exportCsv } from './exportCsv';
import { exportNdjson } from './exportNdjson';
import type { ExportService } from './ExportService';

type Format = {
  name: 'csv' | 'ndjson';
  type: string;
  write(tasks: AsyncIterable<Task>): Readable;
};

const FORMATS: Record<Format['name'], Format> = {
  csv: { name: 'csv', type: 'text/csv', write: exportCsv },
  ndjson: {
    name: 'ndjson',
    type: 'application/x-ndjson',
    write: exportNdjson,
  },
};

/**
 * A user who takes nothing for so long, or twice that where something is under
 * way, is cut off.
 */
const MAX_IDLE_MS = 30_000;

/**
 * All matching tasks as a file. It is audited, since it takes many tasks out of
 * the portal at once.
 */
export function routeExport(
  router: TaskManagerRouter,
  { exports }: { exports: ExportService },
): void {
  router.route(
    'ExportTasks',
    {
      eventId: 'tasks-export',
      meta: ({ query }) => ({ format: query.format }),
      audit: 'always',
    },
    async ({ query: { format, ...filter }, credentials, response }) => {
      const send = (tasks: AsyncIterable<Task>) =>
        sendFile(response, FORMATS[format], tasks);
      await exports.run({ filter, send }, credentials);
    },
  );
}

async function sendFile(
  response: Response,
  { name, type, write }: Format,
  tasks: AsyncIterable<Task>,
): Promise<void> {
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.setHeader(
    'Content-Disposition',
    `attachment; filename="tasks.${name}"`,
  );
  response.setTimeout(MAX_IDLE_MS, () => response.destroy());
  // A failure after the first byte can't become another status: the connection
  // is cut, so that no half file looks whole.
  await pipeline(write(tasks), response);
}
