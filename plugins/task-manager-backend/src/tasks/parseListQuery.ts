import type { TaskListQuery } from './TaskService';
import type { ListTasks } from '../schema/openapi/generated/index';
import { parsePage } from '../router/parsePage';

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
