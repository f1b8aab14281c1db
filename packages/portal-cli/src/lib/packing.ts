import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BACKSTAGE_CLI, PORTAL_DIR, ROOT, run, tail } from 'test-portal';
import { COMPILER } from './compiler.ts';
import { publishedPackages, type OwnPackage } from './ownPackages.ts';

/** Below the checkout, so that what others publish is found in its packages. */
export const PACKED_DIR = join(PORTAL_DIR, 'packed');

/** Parts that need the packages share them. */
let packing: Promise<OwnPackage[]> | undefined;

/** Packs and unpacks what is published, once, and answers with it. */
export function packAll(): Promise<OwnPackage[]> {
  packing ??= packEach();
  return packing;
}

async function packEach(): Promise<OwnPackage[]> {
  rmSync(PACKED_DIR, { recursive: true, force: true });
  await build();
  const packages = publishedPackages();
  for (const each of packages) {
    await pack(each);
  }
  return packages;
}

async function build(): Promise<void> {
  await succeed(COMPILER.script, COMPILER.args);
  await succeed(BACKSTAGE_CLI, ['repo', 'build']);
}

async function succeed(script: string, args: string[]): Promise<void> {
  const result = await run(process.execPath, [script, ...args]);
  if (result.exitCode !== 0) {
    throw new Error(tail(result));
  }
}

/** Where a package is, as one gets it. */
export function packedFolder(name: string): string {
  return join(PACKED_DIR, 'node_modules', name);
}

async function pack({ folder, manifest }: OwnPackage): Promise<void> {
  const target = packedFolder(manifest.name);
  mkdirSync(target, { recursive: true });
  const archive = join(PACKED_DIR, 'package.tgz');
  for (const [command, args] of [
    ['yarn', ['pack', '--out', archive]],
    ['tar', ['-xzf', archive, '--strip-components=1', '-C', target]],
  ] as const) {
    const result = await run(command, [...args], { cwd: join(ROOT, folder) });
    if (result.exitCode !== 0) {
      throw new Error(`${manifest.name} can't be packed:\n${tail(result)}`);
    }
  }
}
