import type { Task, TaskPatch } from '../types';

/** A patch of a task, and what it makes of it. @public */
export type PatchVector = {
  name: string;
  /** The number of the task. */
  task: number;
  patch: TaskPatch;
  /** The fields that differ afterwards, beside `version` and the times. */
  result: Partial<Task>;
  /** Whether the task has a time of completion afterwards. */
  completed: boolean;
};

/** What a patch does. @public */
export const PATCHES: readonly PatchVector[] = [
  {
    name: 'sets a field and leaves the others',
    task: 1,
    patch: { title: 'Rotate the keys' },
    result: { title: 'Rotate the keys' },
    completed: false,
  },
  {
    name: 'clears fields with null',
    task: 8,
    patch: { assigneeRef: null, entityRef: null, labels: null },
    result: { assigneeRef: null, entityRef: null, labels: [] },
    completed: false,
  },
  {
    name: 'replaces labels',
    task: 7,
    patch: { labels: ['new'] },
    result: { labels: ['new'] },
    completed: false,
  },
  {
    name: 'sets the time of completion with a status that is not open',
    task: 3,
    patch: { status: 'completed' },
    result: { status: 'completed' },
    completed: true,
  },
  {
    name: 'sets it as well for what is cancelled',
    task: 4,
    patch: { status: 'cancelled' },
    result: { status: 'cancelled' },
    completed: true,
  },
  {
    name: 'takes it away when the task is open again',
    task: 5,
    patch: { status: 'pending' },
    result: { status: 'pending' },
    completed: false,
  },
  {
    name: 'changes several fields at once',
    task: 10,
    patch: {
      description: 'See the **runbook**',
      priority: 'low',
      dueDate: '2902-01-01T00:00:00.000Z',
    },
    result: {
      description: 'See the **runbook**',
      priority: 'low',
      dueDate: '2902-01-01T00:00:00.000Z',
    },
    completed: false,
  },
];
