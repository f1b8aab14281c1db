import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LOG_DIR } from '../paths.ts';

/** Milliseconds that a process gets to stop by itself. */
const GRACE_MS = 3_000;

/** A process to start. */
export type ProcessOptions = {
  /** Name in messages, and of the log file. */
  name: string;
  command: string;
  args: string[];
  cwd: string;
  env?: NodeJS.ProcessEnv;
};

/**
 * Long-running processes that end together: when one of them ends, when this
 * process is told to stop, and when it exits for whatever reason.
 *
 * Each child leads a process group of its own, because the tools start further
 * processes that would outlive them.
 */
export class ProcessGroup {
  private readonly children = new Map<string, ChildProcess>();
  private stopping = false;

  /** Starts a process whose output goes to `.portal/logs/<name>.log`. */
  start(options: ProcessOptions): ChildProcess {
    mkdirSync(LOG_DIR, { recursive: true });
    // The process writes its log itself: a pipe would make it wait for this
    // one.
    const log = openSync(logFile(options.name), 'w');
    const child = spawn(options.command, options.args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      detached: true,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.children.set(options.name, child);
    return child;
  }

  /** Rejects as soon as a process ends that nobody asked to. */
  async failure(): Promise<never> {
    return Promise.race(
      [...this.children].map(([name, child]) =>
        this.unexpectedEnd(name, child),
      ),
    );
  }

  /** Ends all processes and their descendants, by force after a while. */
  async stop(): Promise<void> {
    this.stopping = true;
    const running = [...this.children.values()].filter(isRunning);
    const ended = running.map(
      child => new Promise(resolve => child.once('exit', resolve)),
    );
    running.forEach(child => signalGroup(child, 'SIGTERM'));
    const timer = setTimeout(() => this.kill(), GRACE_MS);
    await Promise.all(ended);
    clearTimeout(timer);
    // A leader may end before the processes it started.
    this.kill();
  }

  /** Ends all processes at once; safe to call at exit. */
  kill(): void {
    this.stopping = true;
    for (const child of this.children.values()) {
      signalGroup(child, 'SIGKILL');
    }
  }

  private async unexpectedEnd(
    name: string,
    child: ChildProcess,
  ): Promise<never> {
    const code = await new Promise(resolve => {
      child.once('exit', (exitCode, signal) => resolve(exitCode ?? signal));
      child.once('error', error => resolve(error.message));
    });
    if (this.stopping) {
      return new Promise(() => {});
    }
    throw new Error(
      `The ${name} ended by itself (${code}). The end of ${logFile(
        name,
      )}:\n${await lastLines(name)}`,
    );
  }
}

/** The log file of a process. */
export function logFile(name: string): string {
  return join(LOG_DIR, `${name.replace(/\W+/g, '-')}.log`);
}

async function lastLines(name: string): Promise<string> {
  const text = await readFile(logFile(name), 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-30).join('\n');
}

function isRunning(child: ChildProcess): boolean {
  return (
    child.pid !== undefined && child.exitCode === null && !child.signalCode
  );
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) {
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') {
      throw error;
    }
  }
}
