import type { View, ViewInput } from '@portolan/plugin-task-manager-common';
import type { UserCredentials } from '@portolan/backend-kit';

/**
 * Saved views, as one person may see and change them: one's own, and those
 * shared with one's groups.
 */
export type ViewService = {
  list(caller: UserCredentials): Promise<View[]>;
  /**
   * @throws InputError if it is to be shared with a group to which the person
   * does not belong.
   */
  create(input: ViewInput, caller: UserCredentials): Promise<View>;
  /**
   * @throws NotFoundError if the person can't see it, NotAllowedError if they
   * can but it isn't theirs.
   */
  replace(
    options: { id: string; input: ViewInput },
    caller: UserCredentials,
  ): Promise<View>;
  /**
   * @throws NotFoundError if the person can't see it, NotAllowedError if they
   * can but it isn't theirs.
   */
  delete(id: string, caller: UserCredentials): Promise<void>;
};
