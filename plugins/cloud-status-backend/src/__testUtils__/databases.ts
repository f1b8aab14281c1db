import { createTestDatabases } from '@portolan/backend-kit/testUtils';
import { migrate } from '../database';

export { TEST_DATABASES } from '@portolan/backend-kit/testUtils';

/** Databases with the newest schema; to be called outside of the tests. */
export const databases = createTestDatabases(migrate);
