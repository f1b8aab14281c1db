import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import type { View, ViewInput } from '@portolan/plugin-task-manager-common';

/** A person who is signed in. */
export type UserCredentials = BackstageCredentials<BackstageUserPrincipal>;

/** Saved views, as one person may see and change them. */
export interface ViewService {
  list(credentials: UserCredentials): Promise<View[]>;
  /** @throws InputError if it is to be shared with a group to which the person does not belong. */
  create(credentials: UserCredentials, input: ViewInput): Promise<View>;
  /** @throws NotFoundError if the person can't see it, NotAllowedError if they can but it isn't theirs. */
  replace(
    credentials: UserCredentials,
    id: string,
    input: ViewInput,
  ): Promise<View>;
  /** @throws NotFoundError if the person can't see it, NotAllowedError if they can but it isn't theirs. */
  delete(credentials: UserCredentials, id: string): Promise<void>;
}
