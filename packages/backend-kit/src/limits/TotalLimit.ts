import { ServiceUnavailableError } from '@backstage/errors';

/** Lets everybody together do so many of one thing at a time. @public */
export class TotalLimit {
  /** `refusal` tells who comes later what to wait for. */
  static create(options: { max: number; refusal: string }): TotalLimit {
    return new TotalLimit(options.max, options.refusal);
  }

  private running = 0;

  private constructor(
    private readonly max: number,
    private readonly refusal: string,
  ) {}

  /** @throws ServiceUnavailableError if as many are done already. */
  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.running >= this.max) {
      throw new ServiceUnavailableError(this.refusal);
    }
    this.running += 1;
    try {
      return await task();
    } finally {
      this.running -= 1;
    }
  }
}
