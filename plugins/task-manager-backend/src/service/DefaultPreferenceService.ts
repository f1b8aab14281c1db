import type { Preferences } from '@portolan/plugin-task-manager-common';
import type { PreferenceStore } from '../store/PreferenceStore';
import type { UserCredentials } from './caller';
import type { PreferenceService } from './PreferenceService';

type Options = { store: PreferenceStore };

/** {@inheritDoc PreferenceService} */
export class DefaultPreferenceService implements PreferenceService {
  static create(options: Options): DefaultPreferenceService {
    return new DefaultPreferenceService(options);
  }

  private constructor(private readonly options: Options) {}

  async get({ principal }: UserCredentials): Promise<Preferences> {
    const { userEntityRef } = principal;
    const preferences = await this.options.store.getMany([userEntityRef]);
    return preferences.get(userEntityRef)!;
  }

  async replace(
    preferences: Preferences,
    { principal }: UserCredentials,
  ): Promise<Preferences> {
    await this.options.store.set(principal.userEntityRef, preferences);
    return preferences;
  }
}
