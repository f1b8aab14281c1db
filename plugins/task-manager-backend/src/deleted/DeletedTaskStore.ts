import type { KeysetPage, KeysetPosition } from '@portolan/backend-kit';
import type { DeletedTask } from '@portolan/plugin-task-manager-common';
import type { TaskCondition } from '../access';

/** Which page of which deleted tasks. */
export type DeletedTaskListOptions = {
  /** What the caller may see, and may restore; everything, if missing. */
  visible?: TaskCondition;
  permitted?: TaskCondition;
  limit: number;
  from?: KeysetPosition;
};

/** Reads tasks that were deleted and are still kept. */
export type DeletedTaskStore = {
  /** The last deleted first. */
  list(
    options: DeletedTaskListOptions,
  ): Promise<KeysetPage & { items: DeletedTask[] }>;
};
