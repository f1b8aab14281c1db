import type { TaskOrderField } from '../types';

/** An order, and the numbers of all tasks in it. @public */
export type OrderVector = {
  orderBy: TaskOrderField;
  order: 'asc' | 'desc';
  numbers: readonly number[];
};

/** In which order each list is; equal values are ordered by id. @public */
export const ORDERS: readonly OrderVector[] = [
  {
    orderBy: 'title',
    order: 'asc',
    numbers: [10, 9, 7, 2, 1, 3, 6, 4, 5, 8],
  },
  {
    orderBy: 'title',
    order: 'desc',
    numbers: [8, 5, 4, 6, 3, 1, 2, 7, 9, 10],
  },
  {
    orderBy: 'priority',
    order: 'asc',
    numbers: [5, 1, 3, 4, 7, 8, 9, 6, 10, 2],
  },
  {
    orderBy: 'priority',
    order: 'desc',
    numbers: [2, 10, 6, 9, 8, 7, 4, 3, 1, 5],
  },
  {
    orderBy: 'dueDate',
    order: 'asc',
    numbers: [3, 5, 9, 4, 10, 1, 2, 6, 7, 8],
  },
  {
    orderBy: 'dueDate',
    order: 'desc',
    numbers: [10, 4, 9, 5, 3, 8, 7, 6, 2, 1],
  },
  {
    orderBy: 'createdAt',
    order: 'desc',
    numbers: [8, 7, 10, 9, 6, 5, 4, 3, 2, 1],
  },
  {
    orderBy: 'updatedAt',
    order: 'desc',
    numbers: [7, 8, 10, 9, 6, 5, 4, 3, 2, 1],
  },
  {
    orderBy: 'rank',
    order: 'asc',
    numbers: [2, 1, 3, 4, 5, 6, 7, 8, 9, 10],
  },
  {
    orderBy: 'status',
    order: 'asc',
    numbers: [1, 2, 7, 8, 9, 10, 3, 4, 5, 6],
  },
  {
    orderBy: 'status',
    order: 'desc',
    numbers: [6, 5, 4, 3, 10, 9, 8, 7, 2, 1],
  },
  {
    orderBy: 'assignee',
    order: 'asc',
    numbers: [8, 7, 1, 2, 3, 4, 5, 6, 9, 10],
  },
  {
    orderBy: 'assignee',
    order: 'desc',
    numbers: [10, 9, 6, 5, 4, 3, 2, 1, 7, 8],
  },
  {
    orderBy: 'entity',
    order: 'asc',
    numbers: [8, 9, 10, 1, 2, 3, 4, 5, 6, 7],
  },
  {
    orderBy: 'entity',
    order: 'desc',
    numbers: [7, 6, 5, 4, 3, 2, 1, 10, 9, 8],
  },
];
