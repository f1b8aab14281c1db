import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { DeletedTaskPage } from '@portolan/plugin-task-manager-common';

/** Tasks that were deleted and can still be restored. */
export type DeletedTaskService = {
  /**
   * Those that the caller may restore, the last deleted first.
   *
   * @throws InputError if the cursor is of another list.
   */
  list(
    page: { limit: number; cursor?: string },
    caller: BackstageCredentials,
  ): Promise<DeletedTaskPage>;
};
