import { ConflictError } from '@backstage/errors';
import { isUniqueViolation } from '@portolan/backend-kit';

/**
 * Runs a write of tasks; the only thing about these that must be unique is the
 * finding of an open task.
 */
export async function refusingDuplicates<T>(
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error)) {
      throw new ConflictError(
        'fingerprint must be unique among the open tasks of its source: another open task has it',
      );
    }
    throw error;
  }
}
