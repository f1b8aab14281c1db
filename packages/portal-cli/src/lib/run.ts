import { parseArgs, type ParseArgsConfig } from 'node:util';
import { say } from 'test-portal';

/** Whole seconds since a moment of `performance.now()`. */
export function secondsSince(start: number): number {
  return Math.round((performance.now() - start) / 1000);
}

/**
 * Reads a command's options; prints the help and ends for `--help`, and names
 * the wrong option otherwise.
 */
export function readOptions<T extends NonNullable<ParseArgsConfig['options']>>(
  options: T,
  help: string,
) {
  try {
    const { values } = parseArgs({
      options: { ...options, help: { type: 'boolean' as const } },
    });
    if ((values as { help?: boolean }).help) {
      process.stdout.write(`${help}\n`);
      process.exit(0);
    }
    return values;
  } catch (error) {
    process.stderr.write(`portal: ${(error as Error).message}\n\n${help}\n`);
    return process.exit(2);
  }
}

/** Reads a port from an option's text. */
export function readPort(text: string, option: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`${option} must be a port from 1 to 65535, not '${text}'`);
  }
  return port;
}

/** Thrown into a command's work when it is told to stop (Ctrl-C). */
export class Interrupted extends Error {}

/**
 * Runs a command. A failure becomes one message and exit code 1.
 *
 * The command gets a promise that rejects with {@link Interrupted} when the
 * process is told to stop, to race its work against; cleaning up is its own
 * affair.
 */
export async function runCommand(
  command: (interrupted: Promise<never>) => Promise<void>,
): Promise<never> {
  const interrupted = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => reject(new Interrupted(signal)));
    }
  });
  interrupted.catch(() => {});
  try {
    await command(interrupted);
    process.exit(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof Interrupted) {
      say('Stopped');
      process.exit(0);
    }
    process.stderr.write(`portal: ${(error as Error).message}\n`);
    process.exit(1);
  }
}
