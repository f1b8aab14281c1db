import type { TaskListQuery } from '../service/TaskService';
import type { ListTasks } from '../schema/openapi/generated';
import { parsePage } from './parsePage';

/** Reads the parameters of a list, which the contract has checked. */
export function parseListQuery(query: ListTasks['query']): TaskListQuery {
  const {
    orderBy = 'createdAt',
    order = 'desc',
    limit,
    cursor,
    totals = false,
    ...filter
  } = query;
  return { filter, orderBy, order, totals, ...parsePage({ limit, cursor }) };
}
