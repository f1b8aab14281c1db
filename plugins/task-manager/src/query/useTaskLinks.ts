import { useRouteRef } from '@backstage/core-plugin-api';
import { taskPagePath } from '@portolan/plugin-task-manager-common';
import { useMemo } from 'react';
import { formatTaskQuery } from './taskQuery';
import type { TaskQuery } from './taskQuery';
import { rootRouteRef } from '../routes';

function withQuery(path: string, query?: TaskQuery): string {
  const search = query && formatTaskQuery(query);
  return search ? `${path}?${search}` : path;
}

/** The addresses of the page and of single tasks. */
export function useTaskLinks() {
  const root = useRouteRef(rootRouteRef)();
  return useMemo(
    () => ({
      list: (query?: TaskQuery) => withQuery(root, query),
      deleted: () => `${root}/deleted`,
      task: (id: string, query?: TaskQuery) =>
        withQuery(taskPagePath(id, root), query),
    }),
    [root],
  );
}
