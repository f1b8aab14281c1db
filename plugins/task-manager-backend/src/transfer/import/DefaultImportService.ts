import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  TASK_LIMITS,
  taskUpdatePermission,
  type BulkResponse,
  type ImportChange,
  type ImportChangeResult,
  type ImportReport,
  type Task,
} from '@portolan/plugin-task-manager-common';
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
import type { BulkService } from '../../bulk';
import { inspectRows } from './importRows';
import type {
  ImportChoices,
  ImportOptions,
  ImportService,
  OpenFile,
} from './ImportService';
import { KnownTasks } from './KnownTasks';
import { CatalogPeople } from './People';
import { checkRow } from './rowErrors';
import { RowPlan, type RowUpdate } from './RowPlan';
import type { TaskAccess } from '../../access';
/** So many tasks are written with one statement, */
const BATCH = 500;
/**
 * or as many as have so many characters: each word of a text is held several
 * times until it is written.
 */
const BATCH_CHARACTERS = 256 * 1024;

/** So many descriptions are changed at once, at most. */
const UPDATES = 100;

/** What is told of a task once it is written. */
type Written = Pick<Task, 'id' | 'entityRef'>;

type Options = {
  store: TaskStore;
  bulk: BulkService;
  catalog: Pick<CatalogService, 'getEntities'>;
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
    { receive, ...choices }: ImportOptions,
    caller: BackstageCredentials,
  ): Promise<ImportReport> {
    const { access } = this.options;
    await access.requireCreate(caller);
    return this.ofCaller.run(actorRef(caller), () =>
      receive(open =>
        this.inAll.run(() => this.importFile({ caller, choices, open })),
      ),
    );
  }

  async change(
    { id, action, after }: ImportChange & { id: string },
    caller: BackstageCredentials,
  ): Promise<{ result: ImportChangeResult; bulk: BulkResponse }> {
    const limit = TASK_LIMITS.bulkTasks;
    const ids = await this.options.store.listImported(id, { after, limit });
    const bulk = await this.options.bulk.run({ ids, action }, caller);
    if (bulk.results.every(({ outcome }) => outcome === 'not_found')) {
      throw new NotFoundError(`There is no import '${id}'`);
    }
    const next = ids.length === limit ? ids[limit - 1] : undefined;
    const { changed, failed } = bulk;
    return { result: { changed, failed, ...(next && { next }) }, bulk };
  }

  private async importFile(options: {
    caller: BackstageCredentials;
    choices: ImportChoices;
    open: OpenFile;
  }): Promise<ImportReport> {
    const { caller, choices, open } = options;
    const { store, access, events } = this.options;
    const known = KnownTasks.create({
      store,
      scope: () => access.scope(taskUpdatePermission, caller),
      choice: choices.known,
    });
    const { catalog } = this.options;
    const people = CatalogPeople.create({ catalog, credentials: caller });
    const source = await open(people);
    const report = await inspectRows({ source, choices, known });
    const isRefused = report.errorCount > 0 && choices.badRows === 'refuse';
    if (choices.dryRun) {
      return report;
    }
    if (isRefused || source.errors.length > 0) {
      throw new ImportRejectedError(report);
    }
    const importId = uuid();
    const plan = RowPlan.create({ choices, known, source: await open(people) });
    const written: Written[] = [];
    const imported = await store.insertMany(
      batches({
        rows: plan.creations(),
        task: { createdBy: actorRef(caller), importId },
        ranks: topRanks(report.rows),
        written,
      }),
      'imported',
    );
    events.changed(written);
    const updated = await this.update(plan.updates, caller);
    return { ...report, imported, updated, ...(imported > 0 && { importId }) };
  }

  /** Each by itself: what someone has changed meanwhile stays as it is. */
  private async update(
    updates: RowUpdate[],
    caller: BackstageCredentials,
  ): Promise<number> {
    let updated = 0;
    for (let start = 0; start < updates.length; start += UPDATES) {
      const { changed } = await this.options.bulk.run(
        { updates: updates.slice(start, start + UPDATES) },
        caller,
      );
      updated += changed;
    }
    return updated;
  }
}

/** The tasks of the rows, each of which it adds to `written`. */
async function* batches(options: {
  rows: AsyncIterable<ImportRow>;
  task: Pick<NewTask, 'createdBy' | 'importId'>;
  ranks: string[];
  written: Written[];
}): AsyncGenerator<NewTask[]> {
  const { rows, ranks, written } = options;
  let batch: NewTask[] = [];
  let characters = 0;
  for await (const row of givingWay(rows)) {
    const rank = ranks[written.length];
    const task = { ...checkRow(row.input), ...options.task, id: uuid(), rank };
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
