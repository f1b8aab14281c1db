import type { Knex } from 'knex';

/**
 * Marks resources as gone; what was found of them is over with them. Only for
 * what whole answers say is no more.
 */
export async function endResources(
  trx: Knex.Transaction,
  refs: readonly string[],
  now: number,
): Promise<void> {
  const time = new Date(now).toISOString();
  await trx('cloud_resources')
    .whereIn('ref', [...refs])
    .update({
      gone_at: time,
    });
  await trx('cloud_observations')
    .whereIn('ref', [...refs])
    .delete();
  await trx('cloud_findings')
    .whereIn('ref', [...refs])
    .whereNull('cleared_at')
    .update({ cleared_at: time, missing: 0 });
}
