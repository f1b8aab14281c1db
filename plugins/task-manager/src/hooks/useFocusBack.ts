import { useEffect, useState } from 'react';
import { focusTask, focusedTaskId } from '../rows';

/**
 * Puts the focus back on the task that had it, once what had been opened over it has gone. The lists' library does so
 * only for rows that are still the same element, and a changed task's row is drawn anew.
 */
export function useFocusBack(): void {
  const [id] = useState(focusedTaskId);
  useEffect(
    () => () => {
      if (id) requestAnimationFrame(() => focusTask(id));
    },
    [id],
  );
}
