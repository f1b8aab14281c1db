import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { taskReadPermission } from '@portolan/plugin-task-manager-common';
import { checkFilter, selectionOf, type TaskStore } from '../../tasks';
import type { ExportOptions, ExportService } from './ExportService';
import { CallerLimit, TotalLimit } from '@portolan/backend-kit';
import type { TaskAccess } from '../../access';

type Options = { store: Pick<TaskStore, 'streamAll'>; access: TaskAccess };

/** {@inheritDoc ExportService} */
export class DefaultExportService implements ExportService {
  static create(options: Options): DefaultExportService {
    return new DefaultExportService(options);
  }

  /** Each export that is not read keeps a page of tasks in memory. */
  private readonly ofCaller = CallerLimit.create({
    max: 2,
    refusal: 'You are exporting twice already; try again when one is done',
  });
  private readonly inAll = TotalLimit.create({
    max: 8,
    refusal: 'Eight exports are running; try again when one is done',
  });

  private constructor(private readonly options: Options) {}

  async run(
    { filter, send }: ExportOptions,
    caller: BackstageCredentials,
  ): Promise<void> {
    const { access, store } = this.options;
    const scope = await access.scope(taskReadPermission, caller);
    const selection = await selectionOf(checkFilter(filter), scope);
    await this.ofCaller.run(scope.actorRef, () =>
      this.inAll.run(() => send(flatten(store.streamAll(selection)))),
    );
  }
}

async function* flatten<T>(batches: AsyncIterable<T[]>): AsyncGenerator<T> {
  for await (const batch of batches) {
    yield* batch;
  }
}
