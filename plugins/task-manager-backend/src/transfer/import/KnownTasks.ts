import { NotAllowedError } from '@backstage/errors';
import type { ImportError } from '@portolan/plugin-task-manager-common';
import type { TaskScope } from '../../access';
import type { TaskStore } from '../../tasks';
import type { ImportRow } from './ImportRow';
import type { ImportChoices } from './ImportService';

/** So many ids are looked up at once. */
const BATCH = 500;

type Line = Pick<ImportRow, 'line'> & { rows: number };

/** Which rows of a file have the id of a task that the caller may see. */
export class KnownTasks {
  static create(options: {
    store: Pick<TaskStore, 'inspect'>;
    scope(): Promise<TaskScope>;
    choice: ImportChoices['known'];
  }): KnownTasks {
    return new KnownTasks(options);
  }

  /** How many valid rows have one. */
  rows = 0;
  private readonly lines = new Map<string, Line>();
  private readonly ids = new Set<string>();
  /** The lines whose id is an error. */
  private readonly refused = new Set<number>();

  private constructor(
    private readonly options: {
      store: Pick<TaskStore, 'inspect'>;
      scope(): Promise<TaskScope>;
      choice: ImportChoices['known'];
    },
  ) {}

  /** Whether there is such a task; known once all were looked up. */
  has(id: string | undefined): id is string {
    return id !== undefined && this.ids.has(id);
  }

  /** Whether there is something wrong with the id of a row. */
  isRefused({ line }: ImportRow): boolean {
    return this.refused.has(line);
  }

  /** Remembers a row, and answers with what is wrong with its id. */
  add({ id, line }: ImportRow): ImportError[] {
    if (id === undefined) {
      return [];
    }
    const first = this.lines.get(id);
    if (first && this.options.choice === 'update') {
      this.refused.add(line);
      return [
        { line, message: `the row in line ${first.line} has the same id` },
      ];
    }
    this.lines.set(id, { line, ...first, rows: (first?.rows ?? 0) + 1 });
    return [];
  }

  /** Looks all up, and answers with those that the caller may not change. */
  async lookUp(): Promise<ImportError[]> {
    const ids = [...this.lines.keys()];
    const scope = ids.length > 0 ? await this.readScope() : undefined;
    const errors: ImportError[] = [];
    for (let start = 0; scope && start < ids.length; start += BATCH) {
      const some = ids.slice(start, start + BATCH);
      errors.push(...(await this.inspect(some, scope)));
    }
    return errors;
  }

  /** Who may see no task at all knows none. */
  private async readScope(): Promise<TaskScope | undefined> {
    try {
      return await this.options.scope();
    } catch (error) {
      if (NotAllowedError.is(error)) {
        return undefined;
      }
      throw error;
    }
  }

  private async inspect(
    ids: string[],
    scope: TaskScope,
  ): Promise<ImportError[]> {
    const { store, choice } = this.options;
    const errors: ImportError[] = [];
    for (const locked of await store.inspect({ ...scope, ids })) {
      const { id } = locked.task;
      const { line = 1, rows = 0 } = this.lines.get(id) ?? {};
      if (!locked.visible || locked.deleted) {
        continue;
      }
      if (choice === 'update' && !locked.permitted) {
        this.refused.add(line);
        errors.push({ line, message: 'you may not change this task' });
        continue;
      }
      this.ids.add(id);
      this.rows += rows;
    }
    return errors;
  }
}
