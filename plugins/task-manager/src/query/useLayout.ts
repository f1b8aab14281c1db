import { useRemembered } from '@portolan/frontend-kit';
import type { TaskLayout, TaskQuery } from './taskQuery';
import type { SetTaskQuery } from './useTaskQuery';

/**
 * How tasks are laid out: as the address says, else as the user chose last.
 */
export function useLayout(
  query: TaskQuery,
  setQuery: SetTaskQuery,
): [TaskLayout, (layout: TaskLayout) => void] {
  const [remembered, remember] = useRemembered<TaskLayout>({
    bucket: 'task-manager',
    key: 'layout',
    usual: 'board',
  });
  const choose = (layout: TaskLayout) => {
    remember(layout);
    setQuery({ layout });
  };
  return [query.layout ?? remembered, choose];
}
