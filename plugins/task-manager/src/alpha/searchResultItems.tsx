import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { RiTaskLine } from '@remixicon/react';

/** The search index calls tasks this. */
const RESULT_TYPE = 'task';

/** A task among the results of the portal's search. */
export const taskSearchResult = SearchResultListItemBlueprint.make({
  params: {
    predicate: ({ type }) => type === RESULT_TYPE,
    component: async () => {
      const m = await import('../components/TaskSearchResult');
      return m.TaskSearchResult;
    },
  },
});

/** Lets the reader search tasks only. */
export const taskSearchType = SearchFilterResultTypeBlueprint.make({
  name: 'tasks',
  params: { name: 'Tasks', value: RESULT_TYPE, icon: <RiTaskLine /> },
});
