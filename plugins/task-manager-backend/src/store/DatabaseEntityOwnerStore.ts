import type { Knex } from 'knex';
import type { EntityOwnerStore } from './EntityOwnerStore';
import { inTransaction } from './transactions';

const BATCH = 200;

/** {@inheritDoc EntityOwnerStore} */
export class DatabaseEntityOwnerStore implements EntityOwnerStore {
  static create(options: { database: Knex }): DatabaseEntityOwnerStore {
    return new DatabaseEntityOwnerStore(options.database);
  }

  private constructor(private readonly database: Knex) {}

  /** Each batch begins after the last one's end, so that the index finds the next entity without reading its tasks. */
  async *namedEntities(): AsyncGenerator<string[]> {
    let last = '';
    for (;;) {
      const rows: { entity_ref: string }[] = await this.database('tasks')
        .distinct('entity_ref')
        .where('entity_ref', '>', last)
        .orderBy('entity_ref')
        .limit(BATCH);
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
