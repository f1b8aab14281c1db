import { existsSync } from 'node:fs';
import { join } from 'node:path';
import getPort from 'get-port';
import {
  ProcessGroup,
  resultOf,
  run,
  tail,
  type Adoption,
  type Part,
  type PartResult,
} from 'test-portal';
import { writeAdopterPortal } from '../lib/adopterPortal.ts';
import { BACKSTAGE_LINES, type BackstageLine } from '../lib/backstageLines.ts';
import { readGuide, type Guide } from '../lib/guide.ts';
import { COMPILER } from '../lib/compiler.ts';

/** What every Backstage app has, so that the guide need not name it. */
const IN_EVERY_PORTAL =
  /^(\.|react|@material-ui\/|@backstage\/(core-components|frontend-defaults|plugin-catalog)$)/;

/**
 * Somebody adds the packed packages to a portal of their own, by the lines of
 * the guide and nothing else: it compiles, its front end can be bundled, and
 * its back end does what it should, whichever choice they made; on Portolan's
 * own line of Backstage, and on the newest.
 */
export function adopters(adoption: Adoption): Part[] {
  return BACKSTAGE_LINES.map(line => ({
    name: line.name,
    run: () => adopt(line, adoption),
  }));
}

async function adopt(
  line: BackstageLine,
  { guide: path, tryOut }: Adoption,
): Promise<PartResult> {
  await line.install();
  const guide = readGuide(path);
  const backends = writeAdopterPortal(line.folder, guide);
  const tried = await Promise.all([
    findFaults('compiler', () => compile(line)),
    findFaults('front end', () => bundle(line)),
  ]);
  for (const { entry, variant } of backends) {
    tried.push(
      await findFaults(entry, () =>
        withBackend(line, entry, url => tryOut(url, variant)),
      ),
    );
  }
  return resultOf([findUnnamed(guide), ...tried]);
}

async function findFaults(
  what: string,
  check: () => Promise<void>,
): Promise<string[]> {
  try {
    await check();
    return [];
  } catch (error) {
    return [`${what}: ${(error as Error).message}`];
  }
}

/** Packages that the code of the guide imports, but no line of it installs. */
function findUnnamed({ blocks, added }: Guide): string[] {
  const unnamed = blocks.flatMap(({ path, code }) => {
    const folder = path.split('/').slice(0, 2).join('/');
    return [...code.matchAll(/(?:from |import\()'([^']+)'/g)]
      .map(([, specifier]) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '')
      .filter(name => !IN_EVERY_PORTAL.test(name))
      .filter(name => !added.get(folder)?.has(name))
      .map(name => `The guide adds no ${name} to ${folder}`);
  });
  return [...new Set(unnamed)];
}

async function compile({ folder }: BackstageLine): Promise<void> {
  await succeed([COMPILER.script, '--pretty', 'false', '-p', folder], folder);
}

async function bundle(line: BackstageLine): Promise<void> {
  const folder = join(line.folder, 'packages/app');
  const cli = join(line.modules, '@backstage/cli/bin/backstage-cli');
  await succeed([cli, 'package', 'build', '--config', configOf(line)], folder);
  if (!existsSync(join(folder, 'dist/index.html'))) {
    throw new Error('The bundle has no page');
  }
}

function configOf({ folder }: BackstageLine): string {
  return join(folder, 'app-config.yaml');
}

async function succeed(args: string[], cwd: string): Promise<void> {
  const result = await run(process.execPath, args, {
    cwd,
    env: addresses('http://localhost:7007', 7007),
  });
  if (result.exitCode !== 0) {
    throw new Error(tail(result));
  }
}

function addresses(url: string, port: number): NodeJS.ProcessEnv {
  return {
    APP_CONFIG_app_baseUrl: JSON.stringify(url),
    APP_CONFIG_backend_baseUrl: JSON.stringify(url),
    APP_CONFIG_backend_listen_port: String(port),
  };
}

/** Starts a back end for as long as it is used. */
async function withBackend(
  line: BackstageLine,
  entry: string,
  use: (url: string) => Promise<void>,
): Promise<void> {
  const port = await getPort({ host: '127.0.0.1' });
  const url = `http://localhost:${port}`;
  const group = new ProcessGroup();
  process.once('exit', () => group.kill());
  group.start({
    name: `${line.name} ${entry}`,
    command: process.execPath,
    args: [
      '--require',
      // Lets Node.js run the TypeScript of the back end.
      join(line.modules, '@backstage/cli/config/nodeTransform.cjs'),
      join(line.folder, entry),
      '--config',
      configOf(line),
    ],
    cwd: join(line.folder, 'packages/backend'),
    env: addresses(url, port),
  });
  const failure = group.failure();
  failure.catch(() => {});
  try {
    await Promise.race([failure, use(url)]);
  } finally {
    await group.stop();
  }
}
