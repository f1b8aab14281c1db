import { InputError } from '@backstage/errors';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';

/**
 * Checks how many a page is to have at most.
 *
 * @throws InputError if it can't be so many.
 */
export function checkPageSize(limit: number): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > TASK_LIMITS.pageSize) {
    throw new InputError(
      `limit must be a whole number from 1 to ${TASK_LIMITS.pageSize}`,
    );
  }
  return limit;
}
