import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Watcher } from '@portolan/plugin-task-manager-common';
import type { WatcherStore } from './WatcherStore';
import { actorRef, type UserCredentials } from '@portolan/backend-kit';
import type { TaskAccess } from '../access';
import type { WatcherService } from './WatcherService';

type Options = { store: WatcherStore; access: TaskAccess };

/** {@inheritDoc WatcherService} */
export class DefaultWatcherService implements WatcherService {
  static create(options: Options): DefaultWatcherService {
    return new DefaultWatcherService(options);
  }

  private constructor(private readonly options: Options) {}

  async list(taskId: string, caller: BackstageCredentials): Promise<Watcher[]> {
    const { access, store } = this.options;
    await access.requireReadable(taskId, caller);
    return store.list(taskId);
  }

  async watch(taskId: string, caller: UserCredentials): Promise<void> {
    const { access, store } = this.options;
    await access.requireReadable(taskId, caller);
    await store.add({ taskId, userRef: actorRef(caller) });
  }

  async unwatch(taskId: string, caller: UserCredentials): Promise<void> {
    await this.options.store.remove({ taskId, userRef: actorRef(caller) });
  }
}
