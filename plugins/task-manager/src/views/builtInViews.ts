import { MY_TEAMS } from '@portolan/plugin-task-manager-common';
import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import { DEFAULT_QUERY, ME } from '../query';
import type { TaskQuery } from '../query';
import { viewQuery } from './viewQuery';

/** The views that everybody has. */
export const BUILT_IN_VIEWS = ['all', 'mine', 'watched', 'created'] as const;

/** {@inheritDoc BUILT_IN_VIEWS} */
export type BuiltInView = (typeof BUILT_IN_VIEWS)[number];

/**
 * What each view shows; `withTeams` adds the tasks of one's teams to one's own.
 */
export function builtInFilter(
  view: BuiltInView,
  { withTeams }: { withTeams: boolean },
): TaskFilter {
  switch (view) {
    case 'mine':
      return { assignee: withTeams ? [ME, MY_TEAMS] : [ME] };
    case 'watched':
      return { watcher: ME };
    case 'created':
      return { creator: ME };
    default:
      return {};
  }
}

/** The view that the page shows, in whatever layout, and with whose tasks. */
export function builtInViewOf(
  query: TaskQuery,
): { view: BuiltInView; withTeams: boolean } | undefined {
  const shown = viewQuery(query);
  return BUILT_IN_VIEWS.flatMap(view =>
    [false, true].map(withTeams => ({ view, withTeams })),
  ).find(
    ({ view, withTeams }) =>
      shown ===
      viewQuery({
        ...DEFAULT_QUERY,
        filter: builtInFilter(view, { withTeams }),
      }),
  );
}
