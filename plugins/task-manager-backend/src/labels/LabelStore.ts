import type { TaskCondition } from '../access';
import type { LabelQuery } from './LabelService';

/** Finds labels. */
export type LabelStore = {
  /** The labels of tasks that the condition lets through; all, without it. */
  list(query: LabelQuery, visible?: TaskCondition): Promise<string[]>;
};
