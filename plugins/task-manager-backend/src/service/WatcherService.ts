import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  taskReadPermission,
  type Watcher,
} from '@portolan/plugin-task-manager-common';
import type { WatcherStore } from '../store/WatcherStore';
import type { TaskAccess } from './access';
import type { UserCredentials } from './ViewService';

/** Who watches a task: whoever may read it may see who does, and watch it too. One may stop at any time. */
export class WatcherService {
  static create(options: { store: WatcherStore; access: TaskAccess }) {
    return new WatcherService(options.store, options.access);
  }

  private constructor(
    private readonly store: WatcherStore,
    private readonly access: TaskAccess,
  ) {}

  async list(
    credentials: BackstageCredentials,
    taskId: string,
  ): Promise<Watcher[]> {
    await this.access.requireTask(credentials, taskReadPermission, taskId);
    return this.store.list(taskId);
  }

  async watch(credentials: UserCredentials, taskId: string): Promise<void> {
    await this.access.requireTask(credentials, taskReadPermission, taskId);
    await this.store.add({
      taskId,
      userRef: this.access.actorRef(credentials),
    });
  }

  async unwatch(credentials: UserCredentials, taskId: string): Promise<void> {
    await this.store.remove({
      taskId,
      userRef: this.access.actorRef(credentials),
    });
  }
}
