import type { Knex } from 'knex';

/** Small, so that no purge holds its locks for long. */
const BATCH = 500;

/**
 * Removes tasks that were deleted before a time; what hangs on them goes with
 * them.
 */
export async function purgeDeletedTasks(
  database: Knex,
  before: string,
): Promise<number> {
  let purged = 0;
  for (;;) {
    const batch = await database('tasks')
      .whereIn(
        'id',
        database('tasks')
          .select('id')
          .where('deleted_at', '<', before)
          .orderBy('deleted_at')
          .limit(BATCH),
      )
      .delete();
    purged += batch;
    if (batch < BATCH) {
      return purged;
    }
  }
}
