import type { Preferences } from '@portolan/plugin-task-manager-common';
import type { UserCredentials } from '@portolan/backend-kit';

/** What a person wants to be told; everybody has their own alone. */
export type PreferenceService = {
  get(caller: UserCredentials): Promise<Preferences>;
  replace(
    preferences: Preferences,
    caller: UserCredentials,
  ): Promise<Preferences>;
};
