import { ConflictError, ServiceUnavailableError } from '@backstage/errors';

/** So many files are read and written at once, as each keeps a connection to the database busy. */
const MAX_RUNNING = 4;
/** A caller may send so many files at a time, each of which has its place on the disk. */
const MAX_OF_CALLER = 2;

/** Keeps imports from taking what everybody needs. */
export class ImportLimits {
  static create(): ImportLimits {
    return new ImportLimits();
  }

  private running = 0;
  private readonly sending = new Map<string, number>();

  private constructor() {}

  /** Receives a file. @throws ConflictError if the caller sends too many already. */
  async whileSending<T>(caller: string, receive: () => Promise<T>): Promise<T> {
    const others = this.sending.get(caller) ?? 0;
    if (others >= MAX_OF_CALLER) {
      throw new ConflictError(
        `You are importing ${others} files already; try again when one is done`,
      );
    }
    this.sending.set(caller, others + 1);
    try {
      return await receive();
    } finally {
      this.leave(caller);
    }
  }

  /** Reads and writes a file. @throws ServiceUnavailableError if too many are read and written. */
  async whileRunning<T>(run: () => Promise<T>): Promise<T> {
    if (this.running >= MAX_RUNNING) {
      throw new ServiceUnavailableError(
        `${MAX_RUNNING} imports are running; try again when one is done`,
      );
    }
    this.running += 1;
    try {
      return await run();
    } finally {
      this.running -= 1;
    }
  }

  private leave(caller: string): void {
    const others = (this.sending.get(caller) ?? 0) - 1;
    if (others > 0) {
      this.sending.set(caller, others);
    } else {
      this.sending.delete(caller);
    }
  }
}
