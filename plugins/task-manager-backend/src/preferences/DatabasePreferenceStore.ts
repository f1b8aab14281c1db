import type { Preferences } from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import { DEFAULT_PREFERENCES, type PreferenceStore } from './PreferenceStore';
import { now } from '@portolan/backend-kit';

type PreferenceRow = {
  user_ref: string;
  notifications: string;
  updated_at: Date | string;
};

/** Keeps preferences in the plugin's database. */
export class DatabasePreferenceStore implements PreferenceStore {
  static create(options: { database: Knex }) {
    return new DatabasePreferenceStore(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async getMany(userRefs: string[]): Promise<Map<string, Preferences>> {
    const rows = await this.database<PreferenceRow>('task_preferences').whereIn(
      'user_ref',
      userRefs,
    );
    const stored = new Map(
      rows.map(row => [row.user_ref, JSON.parse(row.notifications)]),
    );
    return new Map<string, Preferences>(
      userRefs.map(ref => [
        ref,
        {
          notifications: {
            ...DEFAULT_PREFERENCES.notifications,
            ...stored.get(ref),
          },
        },
      ]),
    );
  }

  async set(userRef: string, preferences: Preferences) {
    await this.database<PreferenceRow>('task_preferences')
      .insert({
        user_ref: userRef,
        notifications: JSON.stringify(preferences.notifications),
        updated_at: now(),
      })
      .onConflict('user_ref')
      .merge();
  }
}
