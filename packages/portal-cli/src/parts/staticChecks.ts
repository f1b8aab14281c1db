import { join } from 'node:path';
import { BACKSTAGE_CLI, ROOT, run, tail, type Part } from 'test-portal';
import { COMPILER } from '../lib/compiler.ts';

/** What the compiler says. */
export const types = commandPart('types', COMPILER.script, COMPILER.args);

/** The style of the code, and who may import whom. */
export const lint = commandPart('lint', BACKSTAGE_CLI, [
  'repo',
  'lint',
  '--max-warnings',
  '0',
]);

/** The form of all files. */
export const formatting = commandPart(
  'formatting',
  binary('prettier/bin-prettier.js'),
  ['--check', '.'],
);

/** Code and packages that nobody uses. */
export const unused = commandPart(
  'unused code and packages',
  binary('knip/bin/knip.js'),
  [],
);

/** What the manifests of packages that are published must say. */
export const manifests = commandPart('manifests', BACKSTAGE_CLI, [
  'repo',
  'fix',
  '--publish',
  '--check',
]);

function binary(path: string): string {
  return join(ROOT, 'node_modules', path);
}

/** A command whose exit code is the one check of its part. */
function commandPart(name: string, script: string, args: string[]): Part {
  return {
    name,
    async run() {
      const result = await run(process.execPath, [script, ...args]);
      return result.exitCode === 0
        ? { passed: 1, failed: 0 }
        : { passed: 0, failed: 1, details: tail(result) };
    },
  };
}
