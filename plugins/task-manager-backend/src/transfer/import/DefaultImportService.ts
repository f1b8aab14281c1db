import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ImportReport, Task } from '@portolan/plugin-task-manager-common';
import { v7 as uuid } from 'uuid';
import { ImportRejectedError } from './ImportRejectedError';
import {
  type NewTask,
  type TaskChangeListener,
  type TaskStore,
  topRanks,
} from '../../tasks';
import { givingWay } from './givingWay';
import type { ImportRow } from './ImportRow';
import { actorRef, CallerLimit, TotalLimit } from '@portolan/backend-kit';
import { checkRow, inspectRows } from './importRows';
import type { ImportOptions, ImportService, OpenFile } from './ImportService';
import type { TaskAccess } from '../../access';
/** So many tasks are written with one statement, */
const BATCH = 500;
/**
 * or as many as have so many characters: each word of a text is held several
 * times until it is written.
 */
const BATCH_CHARACTERS = 256 * 1024;

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

  /** Each file that is sent has its place on the disk. */
  private readonly ofCaller = CallerLimit.create({
    max: 2,
    refusal: 'You are importing two files already; try again when one is done',
  });
  /**
   * Each file that is read and written keeps a connection to the database busy.
   */
  private readonly inAll = TotalLimit.create({
    max: 4,
    refusal: 'Four imports are running; try again when one is done',
  });

  private constructor(private readonly options: Options) {}

  async run(
    { dryRun, receive }: ImportOptions,
    caller: BackstageCredentials,
  ): Promise<ImportReport> {
    await this.options.access.requireCreate(caller);
    const createdBy = actorRef(caller);
    return this.ofCaller.run(createdBy, () =>
      receive(open =>
        this.inAll.run(() => this.importFile({ createdBy, dryRun, open })),
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
  let characters = 0;
  for await (const row of givingWay(rows)) {
    const rank = ranks[written.length];
    const task = { ...checkRow(row.input), id: uuid(), rank, createdBy };
    written.push({ id: task.id, entityRef: task.entityRef ?? null });
    batch.push(task);
    characters += task.description?.length ?? 0;
    if (batch.length === BATCH || characters >= BATCH_CHARACTERS) {
      yield batch;
      batch = [];
      characters = 0;
    }
  }
  if (batch.length > 0) {
    yield batch;
  }
}
