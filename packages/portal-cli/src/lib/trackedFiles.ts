import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from 'test-portal';

/** The files of this checkout that git knows, relative to its root. */
export async function trackedFiles(): Promise<string[]> {
  const { exitCode, stdout } = await run('git', ['ls-files', '-z']);
  if (exitCode !== 0) {
    throw new Error('git cannot list the files of this checkout');
  }
  return stdout
    .split('\0')
    .filter(path => path !== '' && existsSync(join(ROOT, path)));
}

/** The text of one of them. */
export function readTracked(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
