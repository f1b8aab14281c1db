import { setTimeout as sleep } from 'node:timers/promises';

/** Bounds of what is tried, in requests a second. */
const MIN_RATE = 0.1;
const MAX_RATE = 50;
/** Requests a second more after each request that was let through. */
const GROWTH = 0.02;

/**
 * Paces requests to a source whose limits nobody publishes, as those of EKS and
 * RDS: the rate grows slowly while all is well, and halves when the source says
 * that it was too much.
 */
export class LearnedRate {
  static create(options: {
    /** Requests a second to begin with. */
    start: number;
    /** Milliseconds since 1970. */
    clock?: () => number;
    wait?: (ms: number, signal: AbortSignal) => Promise<void>;
  }): LearnedRate {
    const { start, clock = Date.now, wait = waitFor } = options;
    return new LearnedRate(start, clock, wait);
  }

  /** When the next request may go, in milliseconds since 1970. */
  private next = 0;
  /** Requests that went before this do not tell of the rate as it is now. */
  private halvedAt = 0;

  private constructor(
    private rate: number,
    private readonly clock: () => number,
    private readonly wait: (ms: number, signal: AbortSignal) => Promise<void>,
  ) {}

  /** Requests a second, as far as is known. */
  get perSecond(): number {
    return this.rate;
  }

  /** Runs a request when its turn has come, and learns from how it ended. */
  async run<T>(
    request: () => Promise<T>,
    options: {
      signal: AbortSignal;
      isThrottled(error: unknown): boolean;
    },
  ): Promise<T> {
    const { signal, isThrottled } = options;
    const startAt = Math.max(this.clock(), this.next);
    this.next = startAt + 1_000 / this.rate;
    const delay = startAt - this.clock();
    if (delay > 0) {
      await this.wait(delay, signal);
    }
    signal.throwIfAborted();
    const sentAt = this.clock();
    try {
      const answer = await request();
      this.rate = Math.min(this.rate + GROWTH, MAX_RATE);
      return answer;
    } catch (error) {
      if (isThrottled(error) && sentAt >= this.halvedAt) {
        this.rate = Math.max(this.rate / 2, MIN_RATE);
        this.halvedAt = this.clock();
      }
      throw error;
    }
  }
}

async function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal });
}
