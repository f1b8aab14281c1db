import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createWriteStream,
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
import { promisify } from 'node:util';
import { BACKSTAGE_CLI, LOG_DIR, PORTAL_DIR, ROOT } from './paths.ts';
import { say } from './run.ts';

const BUILD_DIR = join(PORTAL_DIR, 'build');
const STAMP = join(PORTAL_DIR, 'build.stamp');

/** Names below a package that no build reads. */
const IGNORED = new Set([
  'node_modules',
  'dist',
  'dist-types',
  'e2e-tests',
  'coverage',
  'portal-cli',
]);

/** Entry point of the built back end. */
export const BACKEND_ENTRY = join(
  BUILD_DIR,
  'packages/backend/dist/index.cjs.js',
);

/**
 * Builds the front end and the back end, unless nothing changed since the last
 * time. The result lies in `.portal/build` and, for the front end, where the
 * back end looks for it, in `packages/app/dist`.
 */
export async function buildPortal(): Promise<void> {
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
  mkdirSync(LOG_DIR, { recursive: true });
  const running = promisify(execFile)(command, args, {
    cwd,
    maxBuffer: 64 * 1024 * 1024,
  });
  process.once('exit', () => running.child.kill());
  const log = createWriteStream(join(LOG_DIR, 'build.log'), { flags: 'a' });
  running.child.stdout?.pipe(log);
  running.child.stderr?.pipe(log);
  try {
    await running;
  } catch (error) {
    const { stderr, stdout } = error as { stderr: string; stdout: string };
    throw new Error(
      `The build failed, see ${join(LOG_DIR, 'build.log')}:\n${(
        stderr || stdout
      )
        .trimEnd()
        .split('\n')
        .slice(-30)
        .join('\n')}`,
    );
  }
}
