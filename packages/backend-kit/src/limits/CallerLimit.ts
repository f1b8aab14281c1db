import { ConflictError } from '@backstage/errors';

/** Lets each caller do so many of one thing at a time. @public */
export class CallerLimit {
  /** `refusal` tells who does that many already what to wait for. */
  static create(options: { max: number; refusal: string }): CallerLimit {
    return new CallerLimit(options.max, options.refusal);
  }

  private readonly running = new Map<string, number>();

  private constructor(
    private readonly max: number,
    private readonly refusal: string,
  ) {}

  /** @throws ConflictError if the caller does as many already. */
  async run<T>(caller: string, task: () => Promise<T>): Promise<T> {
    const others = this.running.get(caller) ?? 0;
    if (others >= this.max) {
      throw new ConflictError(this.refusal);
    }
    this.running.set(caller, others + 1);
    try {
      return await task();
    } finally {
      this.leave(caller);
    }
  }

  private leave(caller: string): void {
    const others = (this.running.get(caller) ?? 0) - 1;
    if (others > 0) {
      this.running.set(caller, others);
    } else {
      this.running.delete(caller);
    }
  }
}
