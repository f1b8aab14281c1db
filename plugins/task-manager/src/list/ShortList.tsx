import type { ReactNode } from 'react';
import type { Task } from '@portolan/plugin-task-manager-common';
import { ErrorState, Skeletons } from '@portolan/frontend-kit';
import type { TaskListKey } from '../cache';
import { useTaskList } from './useTaskList';
import { TaskRows } from './TaskRows';

/** Which tasks to list, and what to say when there are none. */
export type ShortListProps = {
  list: TaskListKey;
  limit: number;
  empty: string;
  end?: (task: Task) => ReactNode;
};

/** The first few tasks of a list, in all the states that a list can be in. */
export function ShortList({ list, limit, empty, end }: ShortListProps) {
  const { tasks, isLoading, error, retry } = useTaskList(list, {
    pageSize: limit,
  });
  if (error) {
    return <ErrorState error={error} onRetry={retry} />;
  }
  if (isLoading) {
    return (
      <div aria-busy>
        <Skeletons heights={Array(limit).fill(20)} />
      </div>
    );
  }
  if (tasks.length === 0) {
    return <p>{empty}</p>;
  }
  return <TaskRows tasks={tasks.slice(0, limit)} end={end} />;
}
