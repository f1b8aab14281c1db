import { join } from 'node:path';
import { exec, tail } from '../lib/exec.ts';
import { BACKSTAGE_CLI, ROOT } from '../lib/paths.ts';
import type { Part } from '../lib/parts.ts';

/** Checks of the sources: types, style, form, and packages nobody uses. */
export const staticChecks: Part[] = [
  commandPart('types', binary('typescript/bin/tsc'), ['--pretty', 'false']),
  commandPart('lint', BACKSTAGE_CLI, ['repo', 'lint', '--max-warnings', '0']),
  commandPart('formatting', binary('prettier/bin-prettier.js'), [
    '--check',
    '.',
  ]),
  commandPart('unused code and packages', binary('knip/bin/knip.js'), []),
];

function binary(path: string): string {
  return join(ROOT, 'node_modules', path);
}

/** A command whose exit code is the one check of its part. */
function commandPart(name: string, script: string, args: string[]): Part {
  return {
    name,
    async run() {
      const result = await exec(process.execPath, [script, ...args]);
      return result.code === 0
        ? { passed: 1, failed: 0 }
        : { passed: 0, failed: 1, details: tail(result) };
    },
  };
}
