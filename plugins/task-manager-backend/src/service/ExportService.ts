import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Task, TaskFilter } from '@portolan/plugin-task-manager-common';
import type { TaskStore } from '../store/TaskStore';
import type { TaskAccess } from './access';
import { checkFilter } from './checkTask';

type Options = { store: Pick<TaskStore, 'streamAll'>; access: TaskAccess };

/** Reads all tasks that match a filter, a batch at a time. */
export class ExportService {
  static create(options: Options) {
    return new ExportService(options);
  }

  private constructor(private readonly options: Options) {}

  /** The matching tasks that the caller may see, oldest first. Errors of the filter come before the first task. */
  async export(
    credentials: BackstageCredentials,
    filter: TaskFilter,
  ): Promise<AsyncIterable<Task>> {
    const { access, store } = this.options;
    const batches = store.streamAll({
      filter: checkFilter(filter),
      visible: await access.readCondition(credentials),
      caller: access.actorRef(credentials),
    });
    return flatten(batches);
  }
}

async function* flatten<T>(batches: AsyncIterable<T[]>): AsyncGenerator<T> {
  for await (const batch of batches) {
    yield* batch;
  }
}
