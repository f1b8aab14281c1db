import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  SeedTask,
  TaskSeedExtensionPoint,
} from '@portolan/plugin-task-manager-node';
import { checkNewTask, topRanks } from '../tasks';
import type { SeedRow, SeedStore } from './SeedStore';
import { checkTime } from '@portolan/backend-kit';

/** Collects tasks for a database that never had one. */
export class TaskSeeds implements TaskSeedExtensionPoint {
  static create(): TaskSeeds {
    return new TaskSeeds();
  }

  private readonly seeds: { load(): Promise<SeedTask[]> }[] = [];

  private constructor() {}

  addSeed(seed: { load(): Promise<SeedTask[]> }): void {
    this.seeds.push(seed);
  }

  /**
   * Inserts the seeds, once in the life of the database; in the order of the
   * board from top to bottom.
   */
  async plant(options: {
    store: SeedStore;
    logger: LoggerService;
  }): Promise<void> {
    const { store, logger } = options;
    if (this.seeds.length === 0) {
      return;
    }
    let planted = 0;
    const isNew = await store.seed(async () => {
      const tasks = (
        await Promise.all(this.seeds.map(seed => seed.load()))
      ).flat();
      const ranks = topRanks(tasks.length);
      planted = tasks.length;
      return tasks.map((task, i) => seedRow(task, ranks[i]));
    });
    if (isNew) {
      logger.info(`Seeded the empty database with ${planted} tasks`);
    }
  }
}

function seedRow(seed: SeedTask, rank: string): SeedRow {
  const { createdBy, createdAt, comments = [], ...input } = seed;
  return {
    task: {
      ...checkNewTask(input),
      createdBy,
      createdAt: createdAt && checkTime('createdAt', createdAt, 'begin'),
      rank,
    },
    comments,
  };
}
