import { fragment, runQuery } from '@portolan/backend-kit';
import type { Knex } from 'knex';
import { OWNERS_TABLE } from '../database';

const BATCH = 200;

/**
 * Steps from one entity to the next through an index, however many tasks lie
 * between them. Entities of which only deleted tasks are left are among the
 * known ones: their owners may restore those.
 */
const NEXT_ENTITIES = `
  with recursive named (entity_ref) as (
    select min(entity_ref) from tasks where deleted_at is null and entity_ref > ?
    union all
    select (select min(entity_ref) from tasks where deleted_at is null and entity_ref > named.entity_ref)
    from named where named.entity_ref is not null
  )
  select entity_ref from (select entity_ref from named where entity_ref is not null limit ${BATCH}) as of_tasks
  union
  select entity_ref from (
    select distinct entity_ref from ${OWNERS_TABLE} where entity_ref > ? order by entity_ref limit ${BATCH}
  ) as known
  order by entity_ref limit ${BATCH}`;

/**
 * The entities that tasks name, deleted ones included, since these can be
 * restored; each once, in order, a batch at a time.
 */
export async function* namedEntities(database: Knex): AsyncGenerator<string[]> {
  let last = '';
  for (;;) {
    const rows = await runQuery<{ entity_ref: string }>(
      database,
      fragment(NEXT_ENTITIES, last, last),
    );
    if (rows.length === 0) {
      return;
    }
    yield rows.map(row => row.entity_ref);
    last = rows[rows.length - 1].entity_ref;
  }
}
