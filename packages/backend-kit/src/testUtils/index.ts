/**
 * What tests of a back end need.
 *
 * @packageDocumentation
 */
export {
  createTestDatabases,
  TEST_DATABASES,
  type TestDatabaseId,
} from './databases';
