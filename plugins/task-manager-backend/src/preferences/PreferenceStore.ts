import type { Preferences } from '@portolan/plugin-task-manager-common';

/** Keeps what each person wants to be told. */
export type PreferenceStore = {
  /**
   * The preferences of each of these people; the defaults of those who set
   * none.
   */
  getMany(userRefs: string[]): Promise<Map<string, Preferences>>;
  set(userRef: string, preferences: Preferences): Promise<void>;
};

/** Everything is told to those who chose nothing. */
export const DEFAULT_PREFERENCES: Preferences = {
  notifications: {
    assigned: true,
    mentioned: true,
    commented: true,
    dueSoon: true,
    overdue: true,
  },
};
