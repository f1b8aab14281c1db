import type {
  SchedulerService,
  SchedulerServiceTaskRunner,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';

type Options = {
  scheduler: SchedulerService;
  schedule: SchedulerServiceTaskScheduleDefinition;
};

/** The search plugin's pass over all tasks: on a schedule, and out of turn. */
export class ScheduledPass {
  static create(options: Options): ScheduledPass {
    return new ScheduledPass(options);
  }

  private taskId?: string;

  private constructor(private readonly options: Options) {}

  /** Runs the pass on its schedule; `around` is called with each run. */
  runner(
    around: (pass: () => Promise<void>) => Promise<void>,
  ): SchedulerServiceTaskRunner {
    const { scheduler, schedule } = this.options;
    const runner = scheduler.createScheduledTaskRunner(schedule);
    return {
      run: async task => {
        await runner.run({
          ...task,
          fn: signal => around(async () => task.fn(signal)),
        });
        this.taskId = task.id;
      },
    };
  }

  /**
   * Starts the pass now, on any replica.
   *
   * @throws ConflictError if it is running.
   */
  async start(): Promise<void> {
    if (this.taskId === undefined) {
      throw new ConflictError('The search plugin is still starting');
    }
    await this.options.scheduler.triggerTask(this.taskId);
  }
}
