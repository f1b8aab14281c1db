import { InputError } from '@backstage/errors';
import type { Request, Router } from 'express';
import type { ImportOptions } from './ImportService';
import { parseMapping } from '../csv/columnMapping';
import { openCsv } from '../csv/csvRows';
import { openNdjson } from './ndjsonRows';
import { withSpooledFile, type SpooledFile } from './spool';
import { audited } from '../../audited';
import type { RouteOptions } from '../../router/RouterOptions';

/** Files that are larger are refused: about 100,000 tasks. */
const MAX_BYTES = 64 * 1024 * 1024;

/** A sender who is silent for so long is cut off. */
const MAX_IDLE_MS = 15_000;

/**
 * Import of files. It is mounted before the router of the contract, whose middleware would read a whole body into memory; its
 * two parameters are checked here.
 */
export function registerImportRoutes(
  router: Router,
  { imports, httpAuth, auditor }: RouteOptions<'imports'>,
) {
  router.post('/tasks/import', async (request, response) => {
    const report = await audited(
      { auditor, request, eventId: 'tasks-import' },
      async note => {
        const credentials = await httpAuth.credentials(request, {
          allow: ['user', 'service'],
        });
        const dryRun = readDryRun(request);
        const open = opener(request);
        note({ dryRun });
        const receive: ImportOptions['receive'] = use => {
          request.setTimeout(MAX_IDLE_MS, () => request.destroy());
          return withSpooledFile(request, MAX_BYTES, file => {
            request.setTimeout(0);
            return use(() => open(file));
          });
        };
        const result = await imports.run({ dryRun, receive }, credentials);
        note({ rows: result.rows, imported: result.imported });
        return result;
      },
    );
    response.json(report);
  });
}

function opener(request: Request) {
  const mapping = parseMapping(readParameter(request, 'mapping'));
  switch (request.is(['text/csv', 'application/x-ndjson'])) {
    case 'text/csv':
      return (file: SpooledFile) => openCsv(file.read, mapping);
    case 'application/x-ndjson':
      return async (file: SpooledFile) => openNdjson(file.read);
    default:
      throw new InputError(
        'Content-Type must be text/csv or application/x-ndjson, and there must be a body',
      );
  }
}

function readDryRun(request: Request): boolean {
  const text = readParameter(request, 'dryRun') ?? 'false';
  if (text !== 'true' && text !== 'false') {
    throw new InputError('dryRun must be true or false');
  }
  return text === 'true';
}

function readParameter(request: Request, name: string): string | undefined {
  const value = request.query[name];
  if (value !== undefined && typeof value !== 'string') {
    throw new InputError(`${name} must be given once`);
  }
  return value;
}
