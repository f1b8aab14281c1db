import type { TaskOrderField } from '@portolan/plugin-task-manager-common';
import type { MeasuredQuery } from 'test-portal';

/** Enough for a page of 20 and the rows that are looked at beside it. */
const PAGE = 5_000;
/**
 * A range of due dates in another order: what is in the range is read and
 * sorted, a twelfth of all tasks here.
 */
const RANGE = 20_000;
/** A count of what matches has to read what matches, from the index alone. */
const COUNT = 120_000;

/** Node.js runs this file, and cannot run the sources that have the list. */
const ORDER_FIELDS = {
  createdAt: true,
  updatedAt: true,
  dueDate: true,
  priority: true,
  title: true,
  rank: true,
  status: true,
  assignee: true,
  entity: true,
} satisfies Record<TaskOrderField, true>;

const ORDERS = Object.keys(ORDER_FIELDS).flatMap(orderBy =>
  ['asc', 'desc'].map(order => ({
    name: `list by ${orderBy}, ${order}`,
    path: `/tasks?orderBy=${orderBy}&order=${order}`,
    tuples: PAGE,
  })),
);

const ASSIGNEE = encodeURIComponent('user:default/engineer-0');
const FILTERS = [
  'status=pending',
  'status=pending&status=blocked',
  'priority=critical',
  `assignee=${ASSIGNEE}`,
  `assignee=${ASSIGNEE}&status=pending`,
  `assignee=${ASSIGNEE}&assignee=my-teams`,
  `entity=${encodeURIComponent('component:default/ledger')}`,
  'label=cluster',
  'source=manual',
  `creator=${encodeURIComponent('user:default/priya.raman')}`,
  'dueBefore=2027-02-01',
  'dueAfter=2027-11-01',
  'createdAfter=2026-11-01',
  'createdBefore=2027-01-01',
  'overdue=true',
  'unassigned=true',
].map(filter => ({
  name: `list with ${filter}`,
  path: `/tasks?${filter}`,
  tuples: filter.startsWith('due') ? RANGE : PAGE,
}));

const SEARCHES = [
  { words: 'a common word', q: 'cluster', tuples: PAGE },
  // Where the nearest tasks lack the word and too many have it to be sorted,
  // the order of the list is walked.
  { words: 'a word of old tasks', q: 'sediment', tuples: COUNT },
  { words: 'a rare word', q: 'zeppelin', tuples: PAGE },
  { words: 'an absent word', q: 'xylophone', tuples: PAGE },
  { words: 'one letter', q: 'r', tuples: PAGE },
  { words: 'a literal %', q: '%', tuples: PAGE },
].map(({ words, q, tuples }) => ({
  name: `search for ${words}`,
  path: `/tasks?q=${encodeURIComponent(q)}`,
  tuples,
}));

const COUNTS = [
  '/tasks/statistics',
  '/tasks?totals=true',
  '/tasks/statistics?status=pending',
  `/tasks/statistics?assignee=${ASSIGNEE}`,
  `/tasks/statistics?assignee=${ASSIGNEE}&assignee=my-teams`,
  `/tasks?assignee=${ASSIGNEE}&status=pending&totals=true`,
  '/tasks/statistics?q=zeppelin',
].map(path => ({ name: `count of ${path}`, path, tuples: COUNT }));

const LABELS = ['', '?q=c', '?q=lust', '?q=xylophone'].map(q => ({
  name: `labels${q}`,
  path: `/labels${q}`,
  tuples: RANGE,
}));

const QUERIES: MeasuredQuery[] = [
  ...ORDERS,
  ...FILTERS,
  ...SEARCHES,
  ...COUNTS,
  ...LABELS,
  { name: 'deleted tasks', path: '/tasks/deleted', tuples: PAGE },
  { name: 'gauges on /metrics', path: '/metrics', tuples: 0 },
];

/** What is measured of somebody, and a list of theirs with many pages. */
export type Measured = { queries: MeasuredQuery[]; pagedList: string };

/** Of those who read everything. */
export const ADMINISTRATOR: Measured = {
  queries: QUERIES,
  pagedList: `/tasks?assignee=${ASSIGNEE}&status=pending`,
};

/** Of those who read only what they are involved in. */
export const INVOLVED: Measured = {
  queries: QUERIES.map(query => ({
    ...query,
    name: `as one involved, ${query.name}`,
  })),
  pagedList: '/tasks?orderBy=createdAt',
};
