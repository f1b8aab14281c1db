import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { Task } from '@portolan/plugin-task-manager-common';
import type { TaskChangeListener } from './TaskEvents';

/** What is told of at once. */
export interface Announcement {
  ids: string[];
  /** More tasks have changed than are named. */
  incomplete: boolean;
}

/** Beyond so many, the rest is not named: an import of any size takes no more memory than this. */
const MAX_WAITING = 1_000;

type Options = {
  /** A burst of changes becomes one announcement: an import is not ten thousand of them. */
  waitMs: number;
  maxIds: number;
  announce(announcement: Announcement): Promise<void>;
  logger: LoggerService;
};

/** Gathers the ids of changed tasks, and announces them a moment later, one announcement at a time. */
export class CoalescedChanges implements TaskChangeListener {
  static create(options: Options): CoalescedChanges {
    return new CoalescedChanges(options);
  }

  private readonly waiting = new Set<string>();
  private incomplete = false;
  private timer?: NodeJS.Timeout;
  private announcing?: Promise<void>;

  private constructor(private readonly options: Options) {}

  changed(tasks: readonly Pick<Task, 'id'>[]): void {
    for (const { id } of tasks) {
      if (this.waiting.size >= MAX_WAITING && !this.waiting.has(id)) {
        this.incomplete = true;
        break;
      }
      this.waiting.add(id);
    }
    this.wait();
  }

  /** Announces what waits, without waiting longer. */
  async stop(): Promise<void> {
    while (this.waiting.size > 0 || this.announcing) {
      await (this.announcing ?? this.announce());
    }
  }

  private wait(): void {
    if (this.waiting.size > 0 && !this.timer && !this.announcing) {
      this.timer = setTimeout(() => this.announce(), this.options.waitMs);
      this.timer.unref();
    }
  }

  private async announce(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.announcing = this.announceAll().finally(() => {
      this.announcing = undefined;
      this.wait();
    });
    await this.announcing;
  }

  private async announceAll(): Promise<void> {
    const { maxIds, announce, logger } = this.options;
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
          `Could not announce changed tasks: ${stringifyError(error)}`,
        );
      }
    }
  }
}
