import type { Activity } from '@portolan/plugin-task-manager-common';

/**
 * A page of something that is read in one direction; `more` if there is a page
 * after it.
 */
export type Page<T> = { items: T[]; more: boolean };

/** Where a page begins: after the item with this id, if it is given. */
export type PageRequest = { taskId: string; limit: number; afterId?: string };

/** Reads the activity log; it is written with the changes that it records. */
export type ActivityStore = {
  /** Newest first. */
  list(request: PageRequest): Promise<Page<Activity>>;
};
