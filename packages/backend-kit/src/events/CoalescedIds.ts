import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';

/** What is told of at once. */
export type Announcement = {
  ids: string[];
  /** More has changed than is named. */
  incomplete: boolean;
};

/**
 * Beyond so many, the rest is not named: a change of any size takes no more
 * memory than this.
 */
const MAX_WAITING = 1_000;
/** An end does not wait longer for an event bus that does not answer. */
const STOP_MS = 5_000;

/** How changes are gathered and announced. */
export type CoalescedIdsOptions = {
  /** What the log calls the announcements, such as the name of a channel. */
  name: string;
  /**
   * A burst of changes becomes one announcement: an import is not ten thousand
   * of them.
   */
  waitMs: number;
  /**
   * After an announcement, the next one comes so much later at the earliest:
   * what never stops is told of less often than what happens now and then.
   */
  restMs: number;
  maxIds: number;
  /**
   * After a failure, it is announced again so much later; missing if it would
   * be worth nothing by then.
   */
  retryMs?: number;
  announce(announcement: Announcement): Promise<void>;
  logger: LoggerService;
};

/**
 * Gathers the ids of what has changed, and announces them a moment later, one
 * announcement at a time.
 *
 * @public
 */
export class CoalescedIds {
  static create(options: CoalescedIdsOptions): CoalescedIds {
    return new CoalescedIds(options);
  }

  private readonly waiting = new Set<string>();
  private incomplete = false;
  private timer?: NodeJS.Timeout;
  private announcing?: Promise<void>;
  private stopped = false;
  private restsUntil = 0;

  private constructor(private readonly options: CoalescedIdsOptions) {}

  changed(items: readonly { id: string }[]): void {
    this.gather(items.map(({ id }) => id));
    this.wait();
  }

  /** Announces what waits, without waiting longer, and tries nothing again. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.race([
      this.drain(),
      new Promise(resolve => setTimeout(resolve, STOP_MS).unref()),
    ]);
  }

  private async drain(): Promise<void> {
    while (this.waiting.size > 0 || this.announcing) {
      await (this.announcing ?? this.announce());
    }
  }

  private gather(ids: readonly string[]): void {
    for (const id of ids) {
      if (this.waiting.size >= MAX_WAITING && !this.waiting.has(id)) {
        this.incomplete = true;
        break;
      }
      this.waiting.add(id);
    }
  }

  private wait(delayMs = this.usualDelay()): void {
    if (this.waiting.size > 0 && !this.timer && !this.announcing) {
      this.timer = setTimeout(() => this.announce(), delayMs);
      this.timer.unref();
    }
  }

  private usualDelay(): number {
    return Math.max(this.options.waitMs, this.restsUntil - Date.now());
  }

  private async announce(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.announcing = this.announceAll().then(nextMs => {
      this.announcing = undefined;
      this.restsUntil = Date.now() + this.options.restMs;
      this.wait(nextMs);
    });
    await this.announcing;
  }

  /** Answers when to go on, if not as usual. */
  private async announceAll(): Promise<number | undefined> {
    const { name, maxIds, announce, logger, retryMs } = this.options;
    const ids = [...this.waiting];
    const { incomplete } = this;
    this.waiting.clear();
    this.incomplete = false;
    for (let start = 0; start < ids.length; start += maxIds) {
      try {
        await announce({
          ids: ids.slice(start, start + maxIds),
          incomplete,
        });
      } catch (error) {
        logger.warn(
          `Could not announce changes on '${name}': ${stringifyError(error)}`,
        );
        if (retryMs !== undefined && !this.stopped) {
          this.gather(ids.slice(start));
          this.incomplete ||= incomplete;
          return retryMs;
        }
      }
    }
    return undefined;
  }
}
