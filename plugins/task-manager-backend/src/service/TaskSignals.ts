import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  TASK_SIGNAL_CHANNEL,
  type Task,
  type TaskSignal,
} from '@portolan/plugin-task-manager-common';
import type { TaskEvents } from './TaskEvents';

/** A burst of changes becomes one message: an import is not ten thousand of them. */
const QUIET_MS = 200;
const MAX_IDS = 100;

type Options = { signals: SignalsService; logger: LoggerService };

/** Tells everybody who has tasks open which ones changed: ids only, and each fetches what it may see. */
export class TaskSignals implements TaskEvents {
  static create(options: Options): TaskSignals {
    return new TaskSignals(options);
  }

  private readonly waiting = new Set<string>();
  private timer?: NodeJS.Timeout;

  private constructor(private readonly options: Options) {}

  changed(tasks: readonly Pick<Task, 'id'>[]): void {
    tasks.forEach(({ id }) => this.waiting.add(id));
    if (this.waiting.size > 0 && !this.timer) {
      this.timer = setTimeout(() => this.flush(), QUIET_MS);
      this.timer.unref();
    }
  }

  /** Sends what waits. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const ids = [...this.waiting];
    this.waiting.clear();
    for (let start = 0; start < ids.length; start += MAX_IDS) {
      this.publish(ids.slice(start, start + MAX_IDS));
    }
  }

  private publish(ids: string[]): void {
    this.options.signals
      .publish<TaskSignal>({
        recipients: { type: 'broadcast' },
        channel: TASK_SIGNAL_CHANNEL,
        message: { ids },
      })
      .catch(error =>
        this.options.logger.warn(
          `Could not signal ${ids.length} changed tasks: ${stringifyError(
            error,
          )}`,
        ),
      );
  }
}
