import type { TaskListQuery } from '../service/TaskService';
import type { ListTasks } from '../schema/openapi/generated';

const DEFAULT_LIMIT = 20;

/** Reads the parameters of a list, which the contract has checked. */
export function parseListQuery(query: ListTasks['query']): TaskListQuery {
  const {
    orderBy = 'createdAt',
    order = 'desc',
    limit = DEFAULT_LIMIT,
    cursor,
    totals = false,
    ...filter
  } = query;
  return { filter, orderBy, order, limit, cursor, totals };
}
