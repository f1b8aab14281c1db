import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrate } from '../database';

const POSTGRES_VARIABLE =
  'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';

/** The databases that every store test runs on. */
export const databaseIds = ['SQLITE_3', 'POSTGRES_15'] as const;

/** Which of them. */
export type TestDatabaseId = (typeof databaseIds)[number];

/**
 * Makes databases for the tests of a file; call it once, outside of the tests. PostgreSQL is never left out: a test that
 * silently ran on SQLite alone would prove nothing about production.
 */
export function createTestDatabases() {
  if (!process.env[POSTGRES_VARIABLE]) {
    throw new Error(
      `${POSTGRES_VARIABLE} must name a PostgreSQL 15 server; ./portal test starts one`,
    );
  }
  const databases = TestDatabases.create({ ids: [...databaseIds] });
  return {
    /** An empty database. */
    empty: (id: TestDatabaseId): Promise<Knex> => databases.init(id),
    /** A database with the newest schema. */
    async migrated(id: TestDatabaseId): Promise<Knex> {
      const knex = await databases.init(id);
      return migrate(
        mockServices.database.mock({ getClient: async () => knex }),
      );
    },
  };
}
