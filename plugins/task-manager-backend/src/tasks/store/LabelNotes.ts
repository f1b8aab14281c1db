import {
  recordset,
  type RecordColumn,
  runByIndex,
  runQuery,
} from '@portolan/backend-kit';
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

/** And for how long: another replica may have dropped them since. */
const KNOWN_FOR_MS = 60 * 60 * 1000;

/** Small, so that no purge holds its locks for long. */
const BATCH = 500;

type Labelled = Pick<Task, 'labels'>;

/**
 * Notes the labels of tasks, to suggest them. That comes after the tasks are
 * written, and by itself: a new label is locked until what notes it ends, and
 * in the transaction of an import all who bring the same one would wait, two
 * imports for each other.
 */
export class LabelNotes {
  private readonly known = new Set<string>();
  private knownUntil = 0;

  constructor(private readonly database: Knex) {}

  /**
   * Never fails, for the tasks are there already: what is not noted now is
   * noted with the next task that has it.
   */
  async note(tasks: readonly Labelled[]): Promise<void> {
    if (Date.now() > this.knownUntil) {
      this.known.clear();
      this.knownUntil = Date.now() + KNOWN_FOR_MS;
    }
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

  /**
   * Drops the labels that no task has any more, some at a time, and answers
   * with how many. A deleted task that is restored notes its labels anew.
   */
  async purge(): Promise<number> {
    let purged = 0;
    let after = '';
    for (;;) {
      const last = await this.lastOfBatch(after);
      if (last === null) {
        return purged;
      }
      purged += await this.purgeBetween(after, last);
      after = last;
    }
  }

  private async lastOfBatch(after: string): Promise<string | null> {
    const [{ last }] = await runQuery<{ last: string | null }>(this.database, {
      sql: `select max(l.label) as last from (
          select label from ${LABELS_TABLE} where label > ? order by label limit ${BATCH}
        ) l`,
      bindings: [after],
    });
    return last;
  }

  private async purgeBetween(after: string, last: string): Promise<number> {
    const { labelled } = taskDialectOf(this.database);
    const dropped = await runByIndex<{ label: string }>(this.database, {
      sql: `delete from ${LABELS_TABLE} as l where l.label > ? and l.label <= ?
        and not exists (select 1 from tasks t where t.deleted_at is null and ${labelled(
          'l.label',
        )})
        returning label`,
      bindings: [after, last],
    });
    dropped.forEach(({ label }) => this.known.delete(label));
    return dropped.length;
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
