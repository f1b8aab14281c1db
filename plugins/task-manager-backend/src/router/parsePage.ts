import { InputError } from '@backstage/errors';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';

const DEFAULT_LIMIT = 20;

/**
 * The page that a caller asks for. The contract's validator lets `Infinity` through, and what it makes of `1e400`: it skips the bounds of a
 * number that is not finite.
 *
 * @throws InputError if the limit is none.
 */
export function parsePage(query: { limit?: number; cursor?: string }) {
  const { limit = DEFAULT_LIMIT, cursor } = query;
  if (!Number.isInteger(limit) || limit < 1 || limit > TASK_LIMITS.pageSize) {
    throw new InputError(
      `limit must be a whole number from 1 to ${TASK_LIMITS.pageSize}`,
    );
  }
  return { limit, cursor };
}
