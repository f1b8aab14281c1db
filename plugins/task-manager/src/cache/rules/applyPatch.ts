import { OPEN_TASK_STATUSES } from '@portolan/plugin-task-manager-common';
import type { Task, TaskPatch } from '@portolan/plugin-task-manager-common';

/**
 * The task as the API will answer it, but for its version, which only the API
 * counts.
 */
export function applyPatch(task: Task, patch: TaskPatch): Task {
  const { labels = task.labels, ...rest } = patch;
  const now = new Date().toISOString();
  const next: Task = {
    ...task,
    ...rest,
    labels: labels ?? [],
    updatedAt: now,
  };
  const isOpen = OPEN_TASK_STATUSES.includes(next.status);
  return { ...next, completedAt: isOpen ? null : task.completedAt ?? now };
}
