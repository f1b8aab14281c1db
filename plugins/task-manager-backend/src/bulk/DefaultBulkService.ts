import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  taskDeletePermission,
  taskUpdatePermission,
  type BulkRequest,
  type BulkResponse,
} from '@portolan/plugin-task-manager-common';
import type { TaskAccess } from '../access';
import type { TaskChangeListener, TaskStore } from '../tasks';
import { BulkChange } from './BulkChange';
import type { BulkService } from './BulkService';

type Options = {
  store: TaskStore;
  access: TaskAccess;
  events: TaskChangeListener;
};

/** {@inheritDoc BulkService} */
export class DefaultBulkService implements BulkService {
  static create(options: Options): DefaultBulkService {
    return new DefaultBulkService(options);
  }

  private constructor(private readonly options: Options) {}

  async run(
    request: BulkRequest,
    caller: BackstageCredentials,
  ): Promise<BulkResponse> {
    const { access, events, store } = this.options;
    const scope = await access.scope(
      request.action === 'delete' ? taskDeletePermission : taskUpdatePermission,
      caller,
    );
    return BulkChange.run({ store, events, request, scope });
  }
}
