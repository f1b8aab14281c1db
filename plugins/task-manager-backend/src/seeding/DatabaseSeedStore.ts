import type { Task } from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import { SECRETS_TABLE } from '../database';
import { insertBatches, LabelNotes } from '../tasks';
import { insertSeedComments } from './seedComments';
import type { SeedRow, SeedStore } from './SeedStore';

const MARKER = 'seeded';

/** {@inheritDoc SeedStore} */
export class DatabaseSeedStore implements SeedStore {
  static create(options: { database: Knex }): DatabaseSeedStore {
    return new DatabaseSeedStore(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async seed(load: () => Promise<SeedRow[]>): Promise<boolean> {
    const seeded = await this.seedTasks(load);
    await new LabelNotes(this.database).note(seeded);
    return seeded.length > 0;
  }

  private async seedTasks(load: () => Promise<SeedRow[]>): Promise<Task[]> {
    return this.database.transaction(async trx => {
      const seeded: Task[] = [];
      if (!(await isFirst(trx))) {
        return seeded;
      }
      const rows = await load();
      const seeds = rows.map(({ task }) => ({ ...task, quiet: true }));
      for await (const tasks of insertBatches(trx, [seeds], 'created')) {
        for (const [i, task] of tasks.entries()) {
          await insertSeedComments(trx, task, rows[i].comments);
        }
        seeded.push(...tasks);
      }
      return seeded;
    });
  }
}

async function isFirst(trx: Knex.Transaction): Promise<boolean> {
  const marker = { name: MARKER, value: new Date().toISOString() };
  // Another replica waits here until this transaction ends, and then finds the
  // marker.
  await trx(SECRETS_TABLE).insert(marker).onConflict('name').ignore();
  const [{ value }] = await trx(SECRETS_TABLE)
    .select('value')
    .where({ name: MARKER });
  const used = await trx('tasks').select('id').first();
  return value === marker.value && !used;
}
