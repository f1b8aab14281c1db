import { execFileSync, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { LOG_DIR } from '../paths.ts';

/** Where servers of one's own write what they have to say. */
export const POSTGRES_LOG = join(LOG_DIR, 'postgres.log');

/** The processes of a PostgreSQL server, which end and begin anew. */
export class ServerProcess {
  static of(spawn: () => ChildProcess): ServerProcess {
    return new ServerProcess(spawn);
  }

  /** Rejects when the server ends by itself. */
  readonly failure: Promise<never>;
  private readonly spawn: () => ChildProcess;
  private fail: (error: Error) => void = () => {};
  private child?: ChildProcess;
  private ended: Promise<void> = Promise.resolve();
  private ending = false;

  private constructor(spawn: () => ChildProcess) {
    this.spawn = spawn;
    this.failure = new Promise<never>((_, reject) => {
      this.fail = reject;
    });
    this.failure.catch(() => {});
  }

  start(): void {
    const child = this.spawn();
    this.child = child;
    this.ending = false;
    this.ended = new Promise(resolve => {
      child.once('exit', () => {
        if (!this.ending) {
          this.fail(
            new Error(`PostgreSQL ended by itself, see ${POSTGRES_LOG}`),
          );
        }
        resolve();
      });
    });
  }

  /** SIGINT is PostgreSQL's fast shutdown: it ends connections, not data. */
  interrupt(): void {
    this.child?.kill('SIGINT');
  }

  async stop(): Promise<void> {
    this.ending = true;
    this.interrupt();
    await this.ended;
  }

  /** The processes of connections would outlive that of the server a while. */
  async crash(): Promise<void> {
    this.ending = true;
    const pid = this.child?.pid;
    if (pid !== undefined) {
      const children = execFileSync('pgrep', ['-P', String(pid)], {
        encoding: 'utf8',
      });
      for (const id of [pid, ...children.split('\n').filter(Boolean)]) {
        process.kill(Number(id), 'SIGKILL');
      }
    }
    await this.ended;
  }
}
