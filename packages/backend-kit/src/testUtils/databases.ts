import type { DatabaseService } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';

const POSTGRES_VARIABLE =
  'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';

/** The databases that every test of a store runs on. @public */
export const TEST_DATABASES = ['SQLITE_3', 'POSTGRES_15'] as const;

/** {@inheritDoc TEST_DATABASES} @public */
export type TestDatabaseId = (typeof TEST_DATABASES)[number];

/**
 * Makes databases for the tests of a file; call it once, outside of the tests.
 * PostgreSQL is never left out: a test that silently ran on SQLite alone would
 * prove nothing about production.
 *
 * @param migrate - brings a database to the newest schema of the plugin
 * @public
 */
export function createTestDatabases(
  migrate: (database: DatabaseService) => Promise<unknown>,
) {
  if (!process.env[POSTGRES_VARIABLE]) {
    throw new Error(
      `${POSTGRES_VARIABLE} must name a PostgreSQL 15 server; ./portal test starts one`,
    );
  }
  const databases = TestDatabases.create({ ids: [...TEST_DATABASES] });
  return {
    /** An empty database. */
    empty: (id: TestDatabaseId): Promise<Knex> => databases.init(id),
    /** A database with the newest schema. */
    async migrated(id: TestDatabaseId): Promise<Knex> {
      const knex = await databases.init(id);
      await migrate(
        mockServices.database.mock({ getClient: async () => knex }),
      );
      return knex;
    },
  };
}
