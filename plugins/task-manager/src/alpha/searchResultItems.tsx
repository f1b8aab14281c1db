import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { RiTaskLine } from '@remixicon/react';
import { loadTaskSearchResult } from '../search';

/** The search index calls tasks this. */
const RESULT_TYPE = 'task';

/** A task among the results of the portal's search. */
export const taskSearchResult = SearchResultListItemBlueprint.make({
  params: {
    predicate: ({ type }) => type === RESULT_TYPE,
    component: loadTaskSearchResult,
  },
});

/** Lets the user search tasks only. */
export const taskSearchType = SearchFilterResultTypeBlueprint.make({
  name: 'tasks',
  params: { name: 'Tasks', value: RESULT_TYPE, icon: <RiTaskLine /> },
});
