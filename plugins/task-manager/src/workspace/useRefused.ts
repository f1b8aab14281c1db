import { useEffect, useRef, useState } from 'react';
import type { RowSelection } from '@portolan/frontend-kit';
import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import type { ExpectRefused, RefusedTask } from '../bulk';

/**
 * The tasks that the last bulk edit did not change, which stay ticked so that
 * it can be tried again.
 */
export function useRefused(filter: TaskFilter, selection: RowSelection) {
  const [refused, setRefused] = useState<RefusedTask[]>([]);
  const latest = useRef({ filter, ids: selection.ids });
  latest.current = { filter, ids: selection.ids };
  const { clear, replace } = selection;
  // What one no longer sees must not be changed with the rest.
  useEffect(() => {
    clear();
    setRefused([]);
  }, [filter, clear]);
  const expectRefused: ExpectRefused = () => {
    const sent = latest.current;
    return tasks => {
      const now = latest.current;
      // A deletion clears the ticks itself; any others are newer than the
      // answer, and for what the user does next.
      const hasNewTicks = now.ids.size > 0 && now.ids !== sent.ids;
      if (now.filter === sent.filter && !hasNewTicks) {
        setRefused(tasks);
        replace(tasks.map(({ id }) => id));
      }
    };
  };
  return { refused, forget: () => setRefused([]), expectRefused };
}
