import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ImportReport, Task } from '@portolan/plugin-task-manager-common';
import { v7 as uuid } from 'uuid';
import { ImportRejectedError } from '../errors';
import { topRanks } from '../store/rank';
import type { NewTask, TaskStore } from '../store/TaskStore';
import type { ImportRow } from '../transfer/ImportRow';
import { actorRef } from './caller';
import { ImportLimits } from './ImportLimits';
import { checkRow, inspectRows } from './importRows';
import type { ImportOptions, ImportService, OpenFile } from './ImportService';
import type { TaskAccess } from './TaskAccess';
import type { TaskChangeListener } from './TaskEvents';

/** So many tasks are written with one statement. */
const BATCH = 500;

/** What is told of a task once it is written. */
type Written = Pick<Task, 'id' | 'entityRef'>;

type Options = {
  store: TaskStore;
  access: TaskAccess;
  events: TaskChangeListener;
};

/** {@inheritDoc ImportService} */
export class DefaultImportService implements ImportService {
  static create(options: Options): DefaultImportService {
    return new DefaultImportService(options);
  }

  private readonly limits = ImportLimits.create();

  private constructor(private readonly options: Options) {}

  async run(
    { dryRun, receive }: ImportOptions,
    caller: BackstageCredentials,
  ): Promise<ImportReport> {
    await this.options.access.requireCreate(caller);
    const createdBy = actorRef(caller);
    return this.limits.whileSending(createdBy, () =>
      receive(open =>
        this.limits.whileRunning(() =>
          this.importFile({ createdBy, dryRun, open }),
        ),
      ),
    );
  }

  private async importFile(options: {
    createdBy: string;
    dryRun: boolean;
    open: OpenFile;
  }): Promise<ImportReport> {
    const { createdBy, dryRun, open } = options;
    const report = await inspectRows({ source: await open(), dryRun });
    if (dryRun) {
      return report;
    }
    if (report.errorCount > 0) {
      throw new ImportRejectedError(report);
    }
    const { rows } = await open();
    const written: Written[] = [];
    const ranks = topRanks(report.rows);
    const imported = await this.options.store.insertMany(
      batches({ rows, createdBy, ranks, written }),
      'imported',
    );
    this.options.events.changed(written);
    return { ...report, imported };
  }
}

/** The tasks of the rows, each of which it adds to `written`. */
async function* batches(options: {
  rows: AsyncIterable<ImportRow>;
  createdBy: string;
  ranks: string[];
  written: Written[];
}): AsyncGenerator<NewTask[]> {
  const { rows, createdBy, ranks, written } = options;
  let batch: NewTask[] = [];
  for await (const row of rows) {
    const rank = ranks[written.length];
    const task = { ...checkRow(row.input), id: uuid(), rank, createdBy };
    written.push({ id: task.id, entityRef: task.entityRef ?? null });
    batch.push(task);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) {
    yield batch;
  }
}
