import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from './paths.ts';

/** How a command ended, with all that it printed. */
export interface ExecResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a command to its end; a failure is a code, not an error. */
export async function exec(
  command: string,
  args: string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<ExecResult> {
  const child = spawn(command, args, {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => child.kill();
  process.once('exit', kill);
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      output[stream] += text;
    });
  }
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', exitCode => resolve(exitCode ?? 1));
  });
  process.off('exit', kill);
  return { code, ...output };
}

/** The last lines of what a command printed, without colours. */
export function tail(result: ExecResult, lines = 60): string {
  const { stdout, stderr } = result;
  return stripVTControlCharacters(`${stdout}\n${stderr}`)
    .trim()
    .split('\n')
    .slice(-lines)
    .join('\n');
}
