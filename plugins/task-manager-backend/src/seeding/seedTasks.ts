import type { Knex } from 'knex';
import { applyCounters, CounterDelta } from '../tasks/counters/counters';
import { insertSeedComments } from './seedComments';
import { insertWithActivity } from '../tasks/store/taskInserts';
import type { SeedRow } from '../tasks/store/TaskStore';

const MARKER = 'seeded';

/** Inserts tasks into a database that never had one; of two replicas that start at once, one does it. */
export async function seedTasks(
  database: Knex,
  load: () => Promise<SeedRow[]>,
): Promise<boolean> {
  return database.transaction(async trx => {
    const marker = { name: MARKER, value: new Date().toISOString() };
    // The other replica waits here until this transaction ends, and then finds the marker.
    await trx('task_secrets').insert(marker).onConflict('name').ignore();
    const [{ value }] = await trx('task_secrets')
      .select('value')
      .where({ name: MARKER });
    const used = await trx('tasks').select('id').first();
    if (value !== marker.value || used) {
      return false;
    }
    const delta = CounterDelta.of([]);
    for (const seed of await load()) {
      const [task] = await insertWithActivity(
        trx,
        [{ ...seed.task, quiet: true }],
        'created',
      );
      delta.add(task, 1);
      await insertSeedComments(trx, task, seed.comments);
    }
    await applyCounters(trx, delta);
    return true;
  });
}
