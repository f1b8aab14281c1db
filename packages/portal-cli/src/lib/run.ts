import { parseArgs, type ParseArgsConfig } from 'node:util';

/** A message in the form that all commands share. */
export function say(message: string): void {
  process.stdout.write(`portal: ${message}\n`);
}

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
    process.exit(2);
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

/**
 * Runs a command until it ends or is told to stop (Ctrl-C), then cleans up.
 * A failure becomes one message and exit code 1.
 */
export async function runCommand(
  command: (stopped: Promise<void>) => Promise<void>,
): Promise<void> {
  const stopped = new Promise<void>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => resolve());
    }
  });
  try {
    await command(stopped);
  } catch (error) {
    process.stderr.write(`portal: ${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
