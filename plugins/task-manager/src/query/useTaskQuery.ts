import { useUrlState } from '@portolan/frontend-kit';
import type { SetUrlState } from '@portolan/frontend-kit';
import { formatTaskQuery, parseTaskQuery } from './taskQuery';
import type { TaskQuery } from './taskQuery';

/** Changes some of the page's state. */
export type SetTaskQuery = SetUrlState<TaskQuery>;

const CODEC = { parse: parseTaskQuery, format: formatTaskQuery };

/** The page's state, which lives in its address. */
export function useTaskQuery(): [TaskQuery, SetTaskQuery] {
  return useUrlState(CODEC);
}
