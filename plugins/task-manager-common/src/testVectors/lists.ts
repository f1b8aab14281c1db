import type { TaskFilter, TaskStatistics } from '../types';

/** A filter, and the numbers of the tasks that match it. @public */
export type FilterVector = {
  name: string;
  filter: TaskFilter;
  matches: readonly number[];
};

const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** What each filter lets through. @public */
export const FILTERS: readonly FilterVector[] = [
  { name: 'nothing', filter: {}, matches: ALL },
  {
    name: 'one status',
    filter: { status: ['blocked'] },
    matches: [4],
  },
  {
    name: 'any of two statuses',
    filter: { status: ['completed', 'cancelled'] },
    matches: [5, 6],
  },
  {
    name: 'any of two priorities',
    filter: { priority: ['critical', 'high'] },
    matches: [2, 6, 10],
  },
  {
    name: 'an assignee',
    filter: { assignee: ['user:default/ben'] },
    matches: [7],
  },
  {
    name: 'nobody assigned',
    filter: { unassigned: true },
    matches: [1, 2, 3, 4, 5, 6, 9, 10],
  },
  {
    name: 'somebody assigned',
    filter: { unassigned: false },
    matches: [7, 8],
  },
  {
    name: 'an entity',
    filter: { entity: ['component:default/ledger'] },
    matches: [8, 9],
  },
  {
    name: 'a label, whose case counts',
    filter: { label: ['aws'] },
    matches: [8],
  },
  {
    name: 'any of two labels',
    filter: { label: ['pci', 'aws'] },
    matches: [7, 8],
  },
  {
    name: 'a source',
    filter: { source: ['alert'] },
    matches: [9],
  },
  {
    name: 'a creator',
    filter: { creator: 'service:plugin/cloud-status' },
    matches: [9],
  },
  {
    name: 'overdue, which only an open task can be',
    filter: { overdue: true },
    matches: [3],
  },
  {
    name: 'not overdue, as a task without a due date is',
    filter: { overdue: false },
    matches: [1, 2, 4, 5, 6, 7, 8, 9, 10],
  },
  {
    name: 'due before a time, itself excluded',
    filter: { dueBefore: '2901-02-03T04:05:06.789Z' },
    matches: [3, 5, 9],
  },
  {
    name: 'due after a time, itself included',
    filter: { dueAfter: '2901-02-03T04:05:06.789Z' },
    matches: [4, 10],
  },
  {
    name: 'due between a day and another one, in UTC',
    filter: { dueAfter: '2001-02-03', dueBefore: '2001-02-04' },
    matches: [3, 5],
  },
  {
    name: 'created before a time, itself excluded',
    filter: { createdBefore: '2026-01-02T00:00:00.000Z' },
    matches: [1, 2, 3, 4, 5, 6, 9, 10],
  },
  {
    name: 'created after a time, itself included',
    filter: { createdAfter: '2026-01-02T00:00:00.000Z' },
    matches: [7, 8],
  },
  {
    name: 'created on a day, in UTC',
    filter: { createdAfter: '2026-01-02', createdBefore: '2026-01-03' },
    matches: [7],
  },
  {
    name: 'all of several filters',
    filter: {
      entity: ['component:default/ledger'],
      unassigned: true,
      priority: ['medium'],
    },
    matches: [9],
  },
  {
    name: 'filters that no task meets together',
    filter: { status: ['pending'], overdue: true },
    matches: [],
  },
];

/** A filter, and how many tasks match it of each kind. @public */
export type StatisticsVector = {
  name: string;
  filter: TaskFilter;
  statistics: TaskStatistics;
};

/** What is counted. @public */
export const STATISTICS: readonly StatisticsVector[] = [
  {
    name: 'all tasks',
    filter: {},
    statistics: {
      total: 10,
      overdue: 1,
      byStatus: {
        pending: 6,
        in_progress: 1,
        blocked: 1,
        completed: 1,
        cancelled: 1,
      },
      byPriority: { low: 1, medium: 6, high: 2, critical: 1 },
    },
  },
  {
    name: 'the tasks of an entity',
    filter: { entity: ['component:default/ledger'] },
    statistics: {
      total: 2,
      overdue: 0,
      byStatus: {
        pending: 2,
        in_progress: 0,
        blocked: 0,
        completed: 0,
        cancelled: 0,
      },
      byPriority: { low: 0, medium: 2, high: 0, critical: 0 },
    },
  },
];
