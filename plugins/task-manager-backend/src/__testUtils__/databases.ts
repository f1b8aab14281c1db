import {
  createTestDatabases as createDatabases,
  TEST_DATABASES,
} from '@portolan/backend-kit/testUtils';
import { migrate } from '../database';

export type { TestDatabaseId } from '@portolan/backend-kit/testUtils';

/** The databases that every store test runs on. */
export const databaseIds = TEST_DATABASES;

/** Makes databases for the tests of a file. */
export const createTestDatabases = () => createDatabases(migrate);
