import { ServiceUnavailableError } from '@backstage/errors';

/** Options of {@link CallerShare.create}. @public */
export type CallerShareOptions = {
  /** How much of one caller runs at once. */
  running: number;
  /** How much more may wait for its turn. */
  waiting: number;
};

/** What a caller runs, and what waits, first come first served. */
type Line = { running: number; waiting: (() => void)[] };

/**
 * Lets each caller do so much at a time, and makes the rest wait, so that
 * nobody takes all connections of a pool from the others.
 *
 * @public
 */
export class CallerShare {
  static create(options: CallerShareOptions): CallerShare {
    return new CallerShare(options);
  }

  private readonly lines = new Map<string, Line>();

  private constructor(private readonly options: CallerShareOptions) {}

  /** @throws ServiceUnavailableError if too much of the caller waits. */
  async run<T>(caller: string, task: () => Promise<T>): Promise<T> {
    const line = this.lineOf(caller);
    if (line.running < this.options.running) {
      line.running += 1;
    } else {
      await this.turnIn(line);
    }
    try {
      return await task();
    } finally {
      this.leave(caller, line);
    }
  }

  private lineOf(caller: string): Line {
    let line = this.lines.get(caller);
    if (!line) {
      line = { running: 0, waiting: [] };
      this.lines.set(caller, line);
    }
    return line;
  }

  private turnIn({ waiting }: Line): Promise<void> {
    if (waiting.length >= this.options.waiting) {
      throw new ServiceUnavailableError(
        `You have ${waiting.length} requests waiting; try again when they are answered`,
      );
    }
    return new Promise(resolve => {
      waiting.push(resolve);
    });
  }

  /** The next one takes over, or the caller is forgotten. */
  private leave(caller: string, line: Line): void {
    const next = line.waiting.shift();
    if (next) {
      next();
      return;
    }
    line.running -= 1;
    if (line.running === 0) {
      this.lines.delete(caller);
    }
  }
}
