import { isOpenStatus, type Task } from '@portolan/plugin-task-manager-common';
import { v7 as uuidv7 } from 'uuid';
import { topRank } from '../rank';
import { searchLexemes } from '../lists/searchLexemes';
import type { TaskDialect } from './taskDialect';
import type { NewTask } from './TaskStore';

/** Completes a task that is to be inserted. */
export function newTask(input: NewTask): Task {
  const createdAt = input.createdAt ?? new Date().toISOString();
  const status = input.status ?? 'pending';
  return {
    id: input.id ?? uuidv7(),
    title: input.title,
    description: input.description ?? null,
    status,
    priority: input.priority ?? 'medium',
    dueDate: input.dueDate ?? null,
    createdAt,
    updatedAt: input.updatedAt ?? createdAt,
    completedAt: isOpenStatus(status) ? null : input.completedAt ?? createdAt,
    version: 1,
    entityRef: input.entityRef ?? null,
    assigneeRef: input.assigneeRef ?? null,
    createdBy: input.createdBy,
    labels: input.labels ?? [],
    rank: input.rank ?? topRank(),
    source: input.source ?? 'manual',
    fingerprint: input.fingerprint ?? null,
  };
}

/** What the column `search` is made of for a task. */
export function searchValue(dialect: TaskDialect, task: Task) {
  return dialect.searchColumn(
    searchLexemes([task.title, task.description, ...task.labels]),
  );
}
