import type { Request } from 'express';
import type { TaskManagerRouter } from '../../contract/TaskManagerRouter';
import { parseMapping } from '../csv/columnMapping';
import { openCsv } from '../csv/csvRows';
import type { ImportOptions, ImportService, OpenFile } from './ImportService';
import { openNdjson } from './ndjsonRows';
import { withSpooledFile, type SpooledFile } from './spool';

/** A sender who is silent for so long is cut off. */
const MAX_IDLE_MS = 15_000;

/** Import of files, which are read as they come. */
export function routeImport(
  router: TaskManagerRouter,
  { imports }: { imports: ImportService },
): void {
  router.route(
    'ImportTasks',
    { eventId: 'tasks-import', meta: ({ query: { dryRun } }) => ({ dryRun }) },
    async ({ query, request, maxBytes, credentials, note }) => {
      const open = opener(request, query.mapping);
      const report = await imports.run(
        { dryRun: query.dryRun, receive: receiver(request, maxBytes, open) },
        credentials,
      );
      note({ rows: report.rows, imported: report.imported });
      return { json: report };
    },
  );
}

function receiver(
  request: Request,
  maxBytes: number,
  open: (file: SpooledFile) => ReturnType<OpenFile>,
): ImportOptions['receive'] {
  return use => {
    request.setTimeout(MAX_IDLE_MS, () => request.destroy());
    return withSpooledFile(request, maxBytes, file => {
      request.setTimeout(0);
      return use(() => open(file));
    });
  };
}

function opener(
  request: Request,
  mappingText: string | undefined,
): (file: SpooledFile) => ReturnType<OpenFile> {
  const mapping = parseMapping(mappingText);
  return request.is('text/csv')
    ? async file => openCsv(file.read, mapping)
    : async file => openNdjson(file.read);
}
