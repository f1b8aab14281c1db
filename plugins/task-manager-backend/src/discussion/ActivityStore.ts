import type { Activity } from '@portolan/plugin-task-manager-common';
import type { Page, PageRequest } from './CommentStore';

/** Reads the activity log; it is written with the changes that it records. */
export interface ActivityStore {
  /** Newest first. */
  list(request: PageRequest): Promise<Page<Activity>>;
}
