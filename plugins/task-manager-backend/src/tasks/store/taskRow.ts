import type { RecordColumn } from '@portolan/backend-kit';
import { sortKey } from '@portolan/common-kit';
import { isOpenStatus, type Task } from '@portolan/plugin-task-manager-common';
import { v7 as uuidv7 } from 'uuid';
import { topRank } from '../rank';
import { searchLexemes } from '../lists/searchLexemes';
import { TASK_COLUMN_LIST } from './taskColumns';
import type { TaskDialect } from './taskDialect';
import type { NewTask } from './TaskStore';

/** What a new task has where nothing is said; all other fields have nothing. */
type Usual = Omit<Task, NullableField>;

type NullableField = {
  [F in keyof Task]: null extends Task[F] ? F : never;
}[keyof Task];

const NOTHING = Object.fromEntries(
  TASK_COLUMN_LIST.map(({ field }) => [field, null]),
) as Pick<Task, NullableField>;

/** Completes a task that is to be inserted. */
export function newTask(input: NewTask): Task {
  const createdAt = input.createdAt ?? new Date().toISOString();
  const usual: Usual = {
    id: uuidv7(),
    title: input.title,
    status: 'pending',
    priority: 'medium',
    createdAt,
    updatedAt: createdAt,
    version: 1,
    createdBy: input.createdBy,
    labels: [],
    rank: topRank(),
    source: 'manual',
  };
  const {
    actorRef: _actor,
    quiet: _quiet,
    importId: _import,
    ...given
  } = withoutUndefined(input);
  const task: Task = { ...NOTHING, ...usual, ...given };
  const completedAt = task.completedAt ?? createdAt;
  return {
    ...task,
    completedAt: isOpenStatus(task.status) ? null : completedAt,
  };
}

function withoutUndefined(input: NewTask): Partial<NewTask> {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined),
  );
}

/** What is kept of the words of a task, to find it and to sort it. */
export function wordsOf(dialect: TaskDialect, task: Task) {
  const { title, description, labels } = task;
  return {
    title_key: sortKey(title),
    search: dialect.searchColumn(
      searchLexemes([title, description, ...labels]),
    ),
  };
}

/** The columns of {@link wordsOf}. */
export function wordColumns(dialect: TaskDialect): RecordColumn[] {
  return [{ name: 'title_key', type: 'text' }, dialect.searchRecord];
}
