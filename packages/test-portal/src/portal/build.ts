import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { BACKSTAGE_CLI, LOG_DIR, PORTAL_DIR, ROOT } from '../paths.ts';
import { run, tail } from '../processes/run.ts';
import { say } from '../say.ts';

const BUILD_DIR = join(PORTAL_DIR, 'build');
const STAMP = join(PORTAL_DIR, 'build.stamp');

/** Names below a package that no build reads. */
const IGNORED = new Set([
  'node_modules',
  'dist',
  'dist-types',
  'e2e-tests',
  'coverage',
  // Of packages: what takes no part in a portal.
  'portal-cli',
  'test-portal',
  'verify',
  'bench',
]);

/** Entry point of the built back end. */
export const BACKEND_ENTRY = join(
  BUILD_DIR,
  'packages/backend/dist/index.cjs.js',
);

/** Portals that start side by side wait for one build. */
let building: Promise<void> | undefined;

/**
 * Builds the front end and the back end, unless nothing changed since the last
 * time. The result lies in `.portal/build` and, for the front end, where the
 * back end looks for it, in `packages/app/dist`.
 */
export function buildPortal(): Promise<void> {
  building ??= buildIfChanged();
  return building;
}

async function buildIfChanged(): Promise<void> {
  const wanted = await hashSources();
  const built = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted;
  if (
    built &&
    existsSync(BACKEND_ENTRY) &&
    existsSync(join(ROOT, 'packages/app/dist/index.html'))
  ) {
    return;
  }
  say('Building the front end and the back end');
  rmSync(STAMP, { force: true });
  await runLogged(
    process.execPath,
    [BACKSTAGE_CLI, 'package', 'build'],
    join(ROOT, 'packages/backend'),
  );
  await unpackBundle();
  writeFileSync(STAMP, wanted);
}

/** The bundle holds only what is ours; the rest comes from `node_modules`. */
async function unpackBundle(): Promise<void> {
  rmSync(BUILD_DIR, { recursive: true, force: true });
  mkdirSync(BUILD_DIR, { recursive: true });
  await runLogged(
    'tar',
    ['-xzf', join(ROOT, 'packages/backend/dist/bundle.tar.gz')],
    BUILD_DIR,
  );
  for (const group of ['packages', 'plugins']) {
    for (const folder of await readdir(join(BUILD_DIR, group))) {
      const path = join(BUILD_DIR, group, folder);
      const { name } = JSON.parse(
        readFileSync(join(path, 'package.json'), 'utf8'),
      );
      const link = join(BUILD_DIR, 'node_modules', name);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(relative(dirname(link), path), link);
    }
  }
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const path of ['yarn.lock', 'app-config.yaml']) {
    addFile(hash, join(ROOT, path));
  }
  for (const folder of ['packages', 'plugins']) {
    await addFolder(hash, join(ROOT, folder));
  }
  return hash.digest('hex');
}

async function addFolder(
  hash: ReturnType<typeof createHash>,
  folder: string,
): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (IGNORED.has(entry.name)) {
      continue;
    }
    if (entry.isDirectory()) {
      await addFolder(hash, path);
    } else if (!/\.test\.tsx?$/.test(entry.name)) {
      addFile(hash, path);
    }
  }
}

function addFile(hash: ReturnType<typeof createHash>, path: string): void {
  const { size, mtimeMs } = lstatSync(path);
  hash.update(`${relative(ROOT, path)} ${size} ${mtimeMs}\n`);
}

async function runLogged(
  command: string,
  args: string[],
  cwd: string,
): Promise<void> {
  const result = await run(command, args, { cwd });
  const log = join(LOG_DIR, 'build.log');
  mkdirSync(LOG_DIR, { recursive: true });
  appendFileSync(log, `${result.stdout}\n${result.stderr}\n`);
  if (result.failed) {
    throw new Error(`The build failed, see ${log}:\n${tail(result, 30)}`);
  }
}
