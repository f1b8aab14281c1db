import { bodyChunks } from '@portolan/backend-kit';
import type { Request } from 'express';
import type { TaskManagerRouter } from '../../TaskManagerRouter';
import { parseMapping } from '../csv/columnMapping';
import { openCsv } from '../csv/csvRows';
import { noteBulk } from '../../bulk';
import type { RowSource } from './ImportRow';
import type {
  ImportChoices,
  ImportOptions,
  ImportService,
} from './ImportService';
import { openNdjson } from './ndjsonRows';
import type { People } from './People';
import { withSpooledFile, type SpooledFile } from './spool';
import { parseValues } from './valueOverrides';

type OpenSpooled = (file: SpooledFile, people: People) => Promise<RowSource>;

/** A sender who is silent for so long is cut off. */
const MAX_IDLE_MS = 15_000;

/** Import of files, which are read as they come, and how to undo it. */
export function routeImport(
  router: TaskManagerRouter,
  { imports }: { imports: ImportService },
): void {
  router.route(
    'ImportTasks',
    { eventId: 'tasks-import', meta: ({ query }) => choicesOf(query) },
    async ({ query, request, maxBytes, credentials, note }) => {
      const open = opener(request, query);
      const receive = receiver(request, maxBytes, open);
      const report = await imports.run(
        { ...choicesOf(query), receive },
        credentials,
      );
      const { rows, imported, updated, importId = null } = report;
      note({ rows, imported, updated, importId });
      return { json: report };
    },
  );
  router.route(
    'ChangeImport',
    {
      eventId: 'tasks-import-change',
      meta: ({ path, body }) => ({ importId: path.id, action: body.action }),
    },
    async ({ path, body, credentials, note, noteDenied }) => {
      const { result, bulk } = await imports.change(
        { ...body, id: path.id },
        credentials,
      );
      noteBulk(bulk, { note, noteDenied });
      return { json: result };
    },
  );
}

function choicesOf({ dryRun, badRows, known }: ImportChoices): ImportChoices {
  return { dryRun, badRows, known };
}

function receiver(
  request: Request,
  maxBytes: number,
  open: OpenSpooled,
): ImportOptions['receive'] {
  return async use => {
    const upload = bodyChunks(request, {
      maxBytes,
      advice: 'split the file and import the parts',
    });
    request.setTimeout(MAX_IDLE_MS, () => request.destroy());
    try {
      return await withSpooledFile(upload, file => {
        request.setTimeout(0);
        return use(people => open(file, people));
      });
    } finally {
      request.setTimeout(0);
    }
  };
}

function opener(
  request: Request,
  parameters: { mapping?: string; values?: string },
): OpenSpooled {
  const mapping = parseMapping(parameters.mapping);
  const values = parseValues(parameters.values);
  return request.is('text/csv')
    ? async (file, people) => openCsv(file.read, { mapping, values, people })
    : async file => openNdjson(file.read);
}
