import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError, stringifyError } from '@backstage/errors';
import type { TaskEvent } from '@portolan/plugin-task-manager-common';
import { DuePass } from './DuePass';
import type { TaskIndex } from './TaskIndex';
import type { TaskReader } from './TaskReader';

/**
 * How often something is done: changes that come within this time are written
 * together.
 */
const GATHER_MS = 2_000;
/**
 * So many tasks are read in one go, and no more until {@link GATHER_MS} later.
 */
const MAX_UPDATE = 200;
/**
 * What is more is left to a pass over all tasks, which costs less than reading
 * each.
 */
const MAX_WAITING = 500;
const RETRY_MS = 10_000;

type Options = {
  /** Missing if the engine can only be handed all tasks. */
  index?: TaskIndex;
  reader: Pick<TaskReader, 'read'>;
  /**
   * Starts the pass over all tasks out of turn; throws a ConflictError if one
   * is running.
   */
  startPass(): Promise<void>;
  logger: LoggerService;
};

/**
 * Brings the index up to date with the tasks that have changed, or has all of
 * them read anew.
 */
export class TaskIndexUpdater {
  static create(options: Options): TaskIndexUpdater {
    return new TaskIndexUpdater(options);
  }

  private readonly waiting = new Set<string>();
  private readonly pass = new DuePass();
  private timer?: NodeJS.Timeout;
  private step?: Promise<void>;
  private stopped = false;

  private constructor(private readonly options: Options) {}

  /** Remembers what has changed; it is written soon, or left to a pass. */
  changed(event: TaskEvent): void {
    if (this.canWait(event)) {
      event.ids.forEach(id => this.waiting.add(id));
    } else {
      // What waits already is still written: nobody waits for a pass because of
      // what others change.
      this.pass.ask();
    }
    this.wake();
  }

  /**
   * Runs a pass over all tasks, which makes up for everything that happened
   * before it.
   */
  async runPass(pass: () => Promise<void>): Promise<void> {
    const { index } = this.options;
    const run = async () => {
      this.waiting.clear();
      this.pass.covered();
      await pass();
    };
    try {
      await (index ? index.duringPass(run) : run());
    } catch (error) {
      // An hour is long to wait for the next attempt.
      this.pass.ask();
      this.wake();
      throw error;
    }
  }

  /** Ends with what is being written. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.step;
  }

  private canWait({ ids, incomplete }: TaskEvent): boolean {
    const waiting = new Set([...this.waiting, ...ids]).size;
    return Boolean(this.options.index) && !incomplete && waiting <= MAX_WAITING;
  }

  private wake(delayMs = GATHER_MS): void {
    const idle = this.waiting.size === 0 && !this.pass.isDue;
    if (idle || this.timer || this.step || this.stopped) {
      return;
    }
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.step = this.goOn().then(nextMs => {
        this.step = undefined;
        this.wake(nextMs);
      });
    }, delayMs);
    this.timer.unref();
  }

  /** Answers when to go on, if not as usual. */
  private async goOn(): Promise<number | undefined> {
    try {
      if (this.pass.mayStart) {
        await this.startPass();
      } else if (this.waiting.size > 0) {
        await this.update();
      }
      return undefined;
    } catch (error) {
      if (isError(error) && error.name === 'ConflictError') {
        return undefined;
      }
      this.options.logger.warn(
        `Could not bring the search index of tasks up to date, which is tried again: ${stringifyError(
          error,
        )}`,
      );
      return RETRY_MS;
    }
  }

  private async startPass(): Promise<void> {
    // Before it is: what changes meanwhile asks for another.
    this.pass.started();
    try {
      await this.options.startPass();
    } catch (error) {
      this.pass.ask();
      throw error;
    }
  }

  private async update(): Promise<void> {
    const ids = [...this.waiting].slice(0, MAX_UPDATE);
    // Before they are read: one that changes again meanwhile waits again.
    ids.forEach(id => this.waiting.delete(id));
    try {
      await this.options.index?.replace(ids, batch =>
        this.options.reader.read(batch),
      );
    } catch (error) {
      ids.forEach(id => this.waiting.add(id));
      throw error;
    }
  }
}
