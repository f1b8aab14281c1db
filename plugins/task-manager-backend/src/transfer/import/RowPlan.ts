import type { BulkRequest } from '@portolan/plugin-task-manager-common';
import type { ImportRow, RowSource } from './ImportRow';
import type { ImportChoices } from './ImportService';
import type { KnownTasks } from './KnownTasks';
import { errorsOf } from './rowErrors';

/** What a row changes of a task that there is. */
export type RowUpdate = NonNullable<BulkRequest['updates']>[number];

/** Tells rows that become tasks from those that change some or are left out. */
export class RowPlan {
  static create(options: {
    choices: ImportChoices;
    known: KnownTasks;
    source: RowSource;
  }): RowPlan {
    return new RowPlan(options);
  }

  /** Complete once all creations were read. */
  readonly updates: RowUpdate[] = [];

  private constructor(
    private readonly options: {
      choices: ImportChoices;
      known: KnownTasks;
      source: RowSource;
    },
  ) {}

  /** The rows that become tasks. */
  async *creations(): AsyncGenerator<ImportRow> {
    const { choices, known, source } = this.options;
    for await (const row of source.rows) {
      if (row.archived || this.isBad(row)) {
        continue;
      }
      if (choices.known === 'create' || !known.has(row.id)) {
        yield row;
      } else if (choices.known === 'update') {
        this.updates.push({ id: row.id, patch: row.input });
      }
    }
  }

  private isBad(row: ImportRow): boolean {
    const { choices, known, source } = this.options;
    return (
      choices.badRows === 'leaveOut' &&
      (known.isRefused(row) || errorsOf(row, source, true).length > 0)
    );
  }
}
