import type { Preferences } from '@portolan/plugin-task-manager-common';
import type { PreferenceStore } from './PreferenceStore';
import { actorRef, type UserCredentials } from '@portolan/backend-kit';
import type { PreferenceService } from './PreferenceService';

type Options = { store: PreferenceStore };

/** {@inheritDoc PreferenceService} */
export class DefaultPreferenceService implements PreferenceService {
  static create(options: Options): DefaultPreferenceService {
    return new DefaultPreferenceService(options);
  }

  private constructor(private readonly options: Options) {}

  async get(caller: UserCredentials): Promise<Preferences> {
    const userRef = actorRef(caller);
    const preferences = await this.options.store.getMany([userRef]);
    return preferences.get(userRef)!;
  }

  async replace(
    preferences: Preferences,
    caller: UserCredentials,
  ): Promise<Preferences> {
    await this.options.store.set(actorRef(caller), preferences);
    return preferences;
  }
}
