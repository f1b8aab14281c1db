import type { Knex } from 'knex';
import { anyOf, inTransaction, type Dialect, type Fragment } from '../database';
import type { EntityOwnerStore } from './EntityOwnerStore';

/**
 * Keeps owners in a table with the text columns `entity_ref` and `owner_ref`,
 * together its primary key, and an index on `owner_ref`.
 *
 * @public
 */
export class DatabaseEntityOwnerStore implements EntityOwnerStore {
  static create(options: {
    database: Knex;
    table: string;
  }): DatabaseEntityOwnerStore {
    return new DatabaseEntityOwnerStore(options.database, options.table);
  }

  private constructor(
    private readonly database: Knex,
    private readonly table: string,
  ) {}

  async ownersOf(
    entityRefs: readonly string[],
  ): Promise<Map<string, string[]>> {
    const owners = new Map<string, string[]>();
    const rows: { entity_ref: string; owner_ref: string }[] =
      await this.database(this.table)
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
      await trx(this.table)
        .whereIn('entity_ref', [...owners.keys()])
        .delete();
      if (rows.length > 0) {
        await trx(this.table)
          .insert(rows)
          .onConflict(['entity_ref', 'owner_ref'])
          .ignore();
      }
    });
  }
}

/**
 * True for a row whose entity, in `column`, one of the claims owns. A user or
 * group owns itself; what else an entity's owners are, the table of a
 * {@link DatabaseEntityOwnerStore} knows. PostgreSQL reads the entities first,
 * as an array, so that the rule can share a bitmap of indexes with others.
 *
 * @public
 */
export function ownedBySql(
  dialect: Dialect,
  options: { column: string; table: string; claims: readonly string[] },
): Fragment {
  const { column, table, claims } = options;
  const owned = dialect.oneOf('o.owner_ref', claims);
  const entities = `select o.entity_ref from ${table} o where ${owned.sql}`;
  return anyOf([
    dialect.oneOf(column, claims),
    {
      sql: dialect.isPostgres
        ? `${column} = any(array(${entities}))`
        : `${column} in (${entities})`,
      bindings: owned.bindings,
    },
  ]);
}
