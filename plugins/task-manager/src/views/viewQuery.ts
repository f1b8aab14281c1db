import type { View } from '@portolan/plugin-task-manager-common';
import { formatTaskQuery, parseTaskQuery } from '../query';
import type { TaskQuery } from '../query';

/** What a view keeps of the page's state, beside the layout. */
export function viewQuery(query: TaskQuery): string {
  return formatTaskQuery({
    ...query,
    layout: undefined,
    viewId: undefined,
    taskId: undefined,
  });
}

/** The page's state when one comes to a view. */
export function queryOf(view: View): TaskQuery {
  const query = parseTaskQuery(new URLSearchParams(view.query));
  return { ...query, layout: view.layout, viewId: view.id };
}
