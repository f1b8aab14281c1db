import type { Task } from '@portolan/plugin-task-manager-common';

/** The user in tests. */
export const ADA = 'user:default/ada';

/** Her group. */
export const TEAM = 'group:default/web';

/** Somebody else. */
export const GRACE = 'user:default/grace';

/** A task's id, from a number. */
export function taskId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** A task with usual values; later numbers are newer and lower on the board. */
export function makeTask(number: number, fields: Partial<Task> = {}): Task {
  const createdAt = new Date(Date.UTC(2026, 10, 1, 0, number)).toISOString();
  return {
    id: taskId(number),
    title: `Task ${number}`,
    description: null,
    status: 'pending',
    priority: 'medium',
    dueDate: null,
    createdAt,
    updatedAt: createdAt,
    completedAt: null,
    version: 1,
    entityRef: null,
    assigneeRef: null,
    createdBy: ADA,
    labels: [],
    rank: `a${String(number).padStart(6, '0')}`,
    source: 'manual',
    fingerprint: null,
    ...fields,
  };
}
