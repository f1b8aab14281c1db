import type { View, ViewInput } from '@portolan/plugin-task-manager-common';

/** Keeps saved views. */
export type ViewStore = {
  /** Views of `ownerRef` and those shared with any of `groupRefs`, by name. */
  list(options: { ownerRef: string; groupRefs: string[] }): Promise<View[]>;
  get(id: string): Promise<View | undefined>;
  /**
   * @throws ConflictError if the owner has a view of that name, or too many.
   */
  create(options: { ownerRef: string; input: ViewInput }): Promise<View>;
  /** @throws ConflictError if the owner has another view of that name. */
  replace(options: { id: string; input: ViewInput }): Promise<View | undefined>;
  /** Removes a view; it is no error if there is none. */
  delete(id: string): Promise<void>;
};
