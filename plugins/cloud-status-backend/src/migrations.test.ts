import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { databases, TEST_DATABASES } from './__testUtils__/databases';

const directory = resolvePackagePath(
  '@portolan/plugin-cloud-status-backend',
  'migrations',
);

const TABLES = {
  SQLITE_3: `select name from sqlite_master where type = 'table' and name like 'cloud_%'`,
  POSTGRES_15: `select tablename from pg_tables where tablename like 'cloud_%'`,
};

it.each(TEST_DATABASES)('goes back to nothing, and forth, on %s', async id => {
  const knex = await databases.migrated(id);
  const tables = async () => {
    const answer = await knex.raw(TABLES[id]);
    return (answer.rows ?? answer).length;
  };
  expect(await tables()).toBe(6);
  await knex.migrate.rollback({ directory }, true);
  expect(await tables()).toBe(0);
  await knex.migrate.latest({ directory });
  expect(await tables()).toBe(6);
});
