import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  taskReadPermission,
  type Task,
  type TaskFilter,
} from '@portolan/plugin-task-manager-common';
import type { TaskStore } from '../store/TaskStore';
import { checkFilter } from './checkTask';
import type { ExportService } from './ExportService';
import type { TaskAccess } from './TaskAccess';
import { selectionOf } from './TaskScope';

type Options = { store: Pick<TaskStore, 'streamAll'>; access: TaskAccess };

/** {@inheritDoc ExportService} */
export class DefaultExportService implements ExportService {
  static create(options: Options): DefaultExportService {
    return new DefaultExportService(options);
  }

  private constructor(private readonly options: Options) {}

  async export(
    filter: TaskFilter,
    caller: BackstageCredentials,
  ): Promise<AsyncIterable<Task>> {
    const { access, store } = this.options;
    const scope = await access.scope(taskReadPermission, caller);
    return flatten(store.streamAll(selectionOf(checkFilter(filter), scope)));
  }
}

async function* flatten<T>(batches: AsyncIterable<T[]>): AsyncGenerator<T> {
  for await (const batch of batches) {
    yield* batch;
  }
}
