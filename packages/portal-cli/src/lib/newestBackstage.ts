import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PORTAL_DIR, ROOT, run, tail } from 'test-portal';
import { packAll, packedFolder } from './packing.ts';

/** Below the checkout, but a project of its own. */
export const NEWEST_DIR = join(PORTAL_DIR, 'newest');

/** The versions that the npm registry had as the latest on that day. */
const VERSIONS = join(ROOT, 'packages/portal-cli/adopter/newest.json');

/**
 * Installs the newest packages of Backstage, and the packed ones of ours as a
 * package manager does, which may bring a second version of what they ask for.
 */
export async function installNewest(): Promise<void> {
  const own = Object.fromEntries(
    (await packAll()).map(({ manifest: { name } }) => [
      name,
      `file:${packedFolder(name)}`,
    ]),
  );
  const { packages } = readJson(VERSIONS);
  const { resolutions } = readJson(join(ROOT, 'package.json'));
  mkdirSync(NEWEST_DIR, { recursive: true });
  const put = (name: string, text: string) =>
    writeFileSync(join(NEWEST_DIR, name), text);
  put(
    'package.json',
    JSON.stringify({
      name: 'newest',
      private: true,
      dependencies: { ...packages, ...own },
      resolutions: { ...resolutions, ...own },
    }),
  );
  put('.yarnrc.yml', readFileSync(join(ROOT, '.yarnrc.yml'), 'utf8'));
  // Says that it is no part of the project above.
  put('yarn.lock', '');
  const result = await run('yarn', ['install', '--no-immutable'], {
    cwd: NEWEST_DIR,
  });
  if (result.exitCode !== 0) {
    throw new Error(tail(result));
  }
}

function readJson(path: string) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
