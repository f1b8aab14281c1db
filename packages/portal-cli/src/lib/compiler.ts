import { ROOT } from 'test-portal';
import { join } from 'node:path';

/**
 * The compiler, from the beginning: what it writes for the API reports has the
 * members of unions in an order that depends on what it had compiled before.
 */
export const COMPILER = {
  script: join(ROOT, 'node_modules/typescript/bin/tsc'),
  args: ['--pretty', 'false', '--incremental', 'false'],
};
