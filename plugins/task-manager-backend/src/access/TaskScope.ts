import type { TaskCondition } from './TaskCondition';

/** What a caller may do, once that is known. */
export type TaskScope = {
  actorRef: string;
  /** The groups that the caller belongs to. */
  teams(): Promise<readonly string[]>;
  /** What the caller may see; everything, if it is missing. */
  visible?: TaskCondition;
  /** To which tasks the caller may do what is asked; all, if it is missing. */
  permitted?: TaskCondition;
};
