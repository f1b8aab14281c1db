import { fileURLToPath } from 'node:url';
import { join, resolve } from 'node:path';

/** Root of the checkout. */
export const ROOT = resolve(fileURLToPath(import.meta.url), '../../../..');

/** Ignored folder for everything that the commands fetch, build and write. */
export const PORTAL_DIR = join(ROOT, '.portal');

/** The SQLite files, and the data of the embedded PostgreSQL. */
export const DATA_DIR = join(PORTAL_DIR, 'data');

/** What the started processes print. */
export const LOG_DIR = join(PORTAL_DIR, 'logs');

/** The Backstage command line, run with this process' own Node.js. */
export const BACKSTAGE_CLI = join(
  ROOT,
  'node_modules/@backstage/cli/bin/backstage-cli',
);

/** `--config` arguments for configuration files at the root. */
export function configArguments(...names: string[]): string[] {
  return names.flatMap(name => ['--config', join(ROOT, name)]);
}
