import type { Task } from '../types';

/** The id of the task with this number. @public */
export function taskId(number: number): string {
  return `01930000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

const CREATED = '2026-01-01T00:00:00.000Z';
const LONG_AGO = '2001-02-03T04:05:06.789Z';
const LATER = '2901-02-03T04:05:06.789Z';

function task(number: number, fields: Partial<Task>): Task {
  return {
    id: taskId(number),
    title: `Task ${number}`,
    description: null,
    status: 'pending',
    priority: 'medium',
    dueDate: null,
    createdAt: CREATED,
    updatedAt: CREATED,
    completedAt: null,
    version: 1,
    entityRef: null,
    assigneeRef: null,
    createdBy: 'user:default/ana',
    labels: [],
    rank: 'V',
    source: 'manual',
    fingerprint: null,
    ...fields,
  };
}

/**
 * Tasks that differ in everything that a list can tell apart. Due dates lie so
 * far away that the day of the test does not matter.
 *
 * @public
 */
export const TASKS: readonly Task[] = [
  task(1, { title: 'alpha', rank: 'B' }),
  task(2, { title: 'Alpha', rank: 'A', priority: 'critical' }),
  task(3, { title: 'alpha', status: 'in_progress', dueDate: LONG_AGO }),
  task(4, { title: 'Äpfel', status: 'blocked', dueDate: LATER }),
  task(5, {
    title: 'zeta',
    status: 'completed',
    completedAt: '2026-01-03T00:00:00.000Z',
    dueDate: LONG_AGO,
    priority: 'low',
  }),
  task(6, {
    title: 'alphabet',
    status: 'cancelled',
    completedAt: '2026-01-02T00:00:00.000Z',
    priority: 'high',
  }),
  task(7, {
    title: '\uff21 full width',
    assigneeRef: 'user:default/ben',
    labels: ['pci', 'Aws'],
    createdAt: '2026-01-02T00:00:00.000Z',
    updatedAt: '2026-01-05T00:00:00.000Z',
  }),
  task(8, {
    title: '😀 smile',
    assigneeRef: 'group:default/payments',
    labels: ['aws'],
    entityRef: 'component:default/ledger',
    createdAt: '2026-01-03T00:00:00.000Z',
    updatedAt: '2026-01-04T00:00:00.000Z',
  }),
  task(9, {
    title: '_',
    entityRef: 'component:default/ledger',
    createdBy: 'service:plugin/cloud-status',
    source: 'alert',
    fingerprint: 'disk-full',
    dueDate: '2901-02-03T04:05:06.788Z',
  }),
  task(10, {
    title: '100% done',
    entityRef: 'system:default/banking',
    dueDate: LATER,
    priority: 'high',
  }),
];
