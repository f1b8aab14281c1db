import type { Knex } from 'knex';
import type { EntityOwnerStore } from './EntityOwnerStore';
import { runQuery } from './namedQuery';
import { fragment } from './sql';
import { inTransaction } from './transactions';

const BATCH = 200;

/**
 * Steps from one entity to the next through an index, however many tasks lie between them. Entities of which only deleted
 * tasks are left are among the known ones: their owners may restore those.
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
    select distinct entity_ref from task_entity_owners where entity_ref > ? order by entity_ref limit ${BATCH}
  ) as known
  order by entity_ref limit ${BATCH}`;

/** {@inheritDoc EntityOwnerStore} */
export class DatabaseEntityOwnerStore implements EntityOwnerStore {
  static create(options: { database: Knex }): DatabaseEntityOwnerStore {
    return new DatabaseEntityOwnerStore(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async *namedEntities(): AsyncGenerator<string[]> {
    let last = '';
    for (;;) {
      const rows = await runQuery<{ entity_ref: string }>(
        this.database,
        fragment(NEXT_ENTITIES, last, last),
      );
      if (rows.length === 0) {
        return;
      }
      yield rows.map(row => row.entity_ref);
      last = rows[rows.length - 1].entity_ref;
    }
  }

  async ownersOf(
    entityRefs: readonly string[],
  ): Promise<Map<string, string[]>> {
    const owners = new Map<string, string[]>();
    const rows: { entity_ref: string; owner_ref: string }[] =
      await this.database('task_entity_owners')
        .select('entity_ref', 'owner_ref')
        .whereIn('entity_ref', [...new Set(entityRefs)]);
    for (const { entity_ref: entity, owner_ref: owner } of rows) {
      owners.set(entity, [...(owners.get(entity) ?? []), owner]);
    }
    return owners;
  }

  async replace(owners: ReadonlyMap<string, readonly string[]>): Promise<void> {
    if (owners.size === 0) {
      return;
    }
    const rows = [...owners].flatMap(([entity, refs]) =>
      refs.map(owner => ({ entity_ref: entity, owner_ref: owner })),
    );
    await inTransaction(this.database, async trx => {
      await trx('task_entity_owners')
        .whereIn('entity_ref', [...owners.keys()])
        .delete();
      if (rows.length > 0) {
        await trx('task_entity_owners')
          .insert(rows)
          .onConflict(['entity_ref', 'owner_ref'])
          .ignore();
      }
    });
  }
}
