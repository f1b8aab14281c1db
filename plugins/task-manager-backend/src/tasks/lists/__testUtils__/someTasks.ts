import { sortKey } from '@portolan/common-kit';
import type { SortOrder } from '@portolan/backend-kit';
import {
  TASK_PRIORITIES,
  TASK_STATUSES,
  type Task,
  type TaskOrderField,
} from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import { DatabaseTaskStore } from '../../store/DatabaseTaskStore';
import { parseTask } from '../../store/taskText';
import type { NewTask } from '../../store/TaskStore';

/** Every combination that a list treats differently, with many equal values. */
function someTasks(): NewTask[] {
  const titles = ['alpha', 'Alpha', 'beta', 'ALPHA', 'Ärger', '100% done', '_'];
  return Array.from({ length: 60 }, (_, i) => ({
    title: titles[i % titles.length],
    description:
      i % 4 === 0 ? `gateway's "retry" (50%) foo_bar\\baz ${i}` : null,
    status: TASK_STATUSES[i % 5],
    priority: TASK_PRIORITIES[(i * 7) % 4],
    createdAt: new Date(Date.UTC(2026, 0, 1 + (i % 9))).toISOString(),
    updatedAt: new Date(Date.UTC(2026, 1, 1 + (i % 6))).toISOString(),
    dueDate:
      i % 3 === 0 ? null : new Date(Date.UTC(2026, 5, i % 11)).toISOString(),
    assigneeRef: i % 2 === 0 ? null : `user:default/u${i % 5}`,
    entityRef: i % 5 === 0 ? null : `component:default/c${i % 3}`,
    createdBy: `user:default/u${i % 4}`,
    labels: i % 2 === 0 ? [] : ['pci', `l${i % 3}`],
    source: i % 10 === 0 ? 'alert' : 'manual',
    rank: `a${i % 13}V`,
  }));
}

function keyOf(task: Task, orderBy: TaskOrderField, order: SortOrder) {
  switch (orderBy) {
    case 'dueDate':
      return [task.dueDate ?? (order === 'asc' ? '~' : '')];
    case 'priority':
      return [String(TASK_PRIORITIES.indexOf(task.priority))];
    case 'status':
      return [String(TASK_STATUSES.indexOf(task.status))];
    case 'assignee':
      return [task.assigneeRef ?? '~'];
    case 'entity':
      return [task.entityRef ?? '~'];
    case 'title':
      return [sortKey(task.title), task.title];
    default:
      return [task[orderBy]];
  }
}

/** What the database must agree with: by the bytes of the key, then by id. */
export function sorted(
  tasks: Task[],
  orderBy: TaskOrderField,
  order: SortOrder,
) {
  const compare = (a: string, b: string) =>
    Buffer.compare(Buffer.from(a), Buffer.from(b));
  const byKey = (a: Task, b: Task) => {
    const [left, right] = [a, b].map(t => [...keyOf(t, orderBy, order), t.id]);
    return (
      left.map((part, i) => compare(part, right[i])).find(c => c !== 0) ?? 0
    );
  };
  return [...tasks].sort((a, b) => byKey(a, b) * (order === 'asc' ? 1 : -1));
}

/** Stores them, one of their entities being owned by the group `payments`. */
export async function storeSomeTasks(database: Knex) {
  const store = DatabaseTaskStore.create({ database });
  await store.insertMany([someTasks()], 'imported');
  await database('task_entity_owners').insert({
    entity_ref: 'component:default/c1',
    owner_ref: 'group:default/payments',
  });
  const { items } = await store.list({
    selection: {},
    orderBy: 'createdAt',
    order: 'asc',
    limit: 500,
  });
  return { store, all: items.map(parseTask) };
}
