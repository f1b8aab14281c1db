import type { Preferences } from '@portolan/plugin-task-manager-common';
import type { PreferenceStore } from '../store/PreferenceStore';
import type { UserCredentials } from './ViewService';

/** What a person wants to be told; everybody has their own alone. */
export class PreferenceService {
  static create(options: { store: PreferenceStore }) {
    return new PreferenceService(options.store);
  }

  private constructor(private readonly store: PreferenceStore) {}

  async get({ principal }: UserCredentials): Promise<Preferences> {
    const preferences = await this.store.getMany([principal.userEntityRef]);
    return preferences.get(principal.userEntityRef)!;
  }

  async replace(
    { principal }: UserCredentials,
    preferences: Preferences,
  ): Promise<Preferences> {
    await this.store.set(principal.userEntityRef, preferences);
    return preferences;
  }
}
