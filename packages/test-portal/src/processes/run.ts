import { stripVTControlCharacters } from 'node:util';
import { execa } from 'execa';
import { ROOT } from '../paths.ts';

/**
 * Runs a command to its end, in the root of the checkout. A failure is an exit
 * code other than 0, not an error.
 */
export const run = execa({ cwd: ROOT, reject: false, stdin: 'ignore' });

/** The last lines of what a command printed, without colours. */
export function tail(
  result: { stdout: string; stderr: string; shortMessage?: string },
  lines = 60,
): string {
  const { stdout, stderr, shortMessage = '' } = result;
  const printed = `${stdout}\n${stderr}`.trim();
  return stripVTControlCharacters(printed || shortMessage)
    .split('\n')
    .slice(-lines)
    .join('\n');
}
