import type { DraftName } from '@portolan/frontend-kit';

/**
 * Everything that a user can write on the task manager's pages; each is kept
 * until the back end has it. A test walks each through every refusal.
 */
export const TASK_DRAFTS = [
  'title',
  'description',
  'labels',
  'newLabel',
  'dueDate',
  'comment',
  'changedComment',
  'newTask',
  'quickLabels',
  'quickDueDate',
  'view',
  'conflict',
  'importMapping',
] as const;

/** What can be written. */
export type TaskDraft = (typeof TASK_DRAFTS)[number];

/** The name of a draft; `of` tells it from others of its kind. */
export function draftOf(kind: TaskDraft, of: string): DraftName {
  return { scope: 'task-manager', name: `${kind}/${of}` };
}
