import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { type CursorCodec, readListPage } from '@portolan/backend-kit';
import {
  taskUpdatePermission,
  type DeletedTaskPage,
} from '@portolan/plugin-task-manager-common';
import type { TaskAccess } from '../access';
import { checkPageSize } from '../tasks';
import type { DeletedTaskService } from './DeletedTaskService';
import type { DeletedTaskStore } from './DeletedTaskStore';

type Options = {
  deleted: DeletedTaskStore;
  access: TaskAccess;
  cursors: CursorCodec;
};

/** {@inheritDoc DeletedTaskService} */
export class DefaultDeletedTaskService implements DeletedTaskService {
  static create(options: Options): DefaultDeletedTaskService {
    return new DefaultDeletedTaskService(options);
  }

  private constructor(private readonly options: Options) {}

  async list(
    page: { limit: number; cursor?: string },
    caller: BackstageCredentials,
  ): Promise<DeletedTaskPage> {
    const { access, cursors, deleted } = this.options;
    // What restoring asks for: nobody else is told that there was a task.
    const { visible, permitted } = await access.scope(
      taskUpdatePermission,
      caller,
    );
    const limit = checkPageSize(page.limit);
    return readListPage({
      cursors,
      list: {
        orderBy: 'deletedAt',
        order: 'desc',
        filter: {},
        cursor: page.cursor,
      },
      read: from => deleted.list({ visible, permitted, limit, from }),
    });
  }
}
