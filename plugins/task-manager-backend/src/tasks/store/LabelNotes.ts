import { recordset, type RecordColumn, runQuery } from '@portolan/backend-kit';
import { sortKey } from '@portolan/common-kit';
import type { Task } from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import { LABELS_TABLE } from '../../database';
import { taskDialectOf } from './taskDialect';

const COLUMNS: RecordColumn[] = [
  { name: 'label', type: 'text' },
  { name: 'key', type: 'text' },
];

/** How many labels are remembered as noted already. */
const MAX_KNOWN = 10_000;

type Labelled = Pick<Task, 'labels'>;

/**
 * Notes the labels of tasks, to suggest them. That comes after the tasks are
 * written, and by itself: a new label is locked until what notes it ends, and
 * in the transaction of an import all who bring the same one would wait, two
 * imports for each other.
 */
export class LabelNotes {
  private readonly known = new Set<string>();

  constructor(private readonly database: Knex) {}

  /**
   * Never fails, for the tasks are there already: what is not noted now is
   * noted with the next task that has it.
   */
  async note(tasks: readonly Labelled[]): Promise<void> {
    const labels = [...new Set(tasks.flatMap(task => task.labels))].filter(
      label => !this.known.has(label),
    );
    if (labels.length === 0) {
      return;
    }
    try {
      await this.insert(labels);
    } catch {
      return;
    }
    if (this.known.size + labels.length > MAX_KNOWN) {
      this.known.clear();
    }
    labels.slice(0, MAX_KNOWN).forEach(label => this.known.add(label));
  }

  /** In one order for all writers, so that two never wait for each other. */
  private async insert(labels: readonly string[]): Promise<void> {
    const rows = [...labels]
      .sort()
      .map(label => ({ label, key: sortKey(label) }));
    const from = recordset(taskDialectOf(this.database), COLUMNS);
    await runQuery(this.database, {
      sql: `insert into ${LABELS_TABLE} (label, key)
        select r.label, r.key from ${from} where true
        on conflict (label) do nothing`,
      bindings: [JSON.stringify(rows)],
    });
  }
}
