import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { RiTaskLine } from '@remixicon/react';
import { isTask, loadTaskSearchResult, RESULT_TYPE } from '../search';

/** A task among the results of the portal's search. */
export const taskSearchResult = SearchResultListItemBlueprint.make({
  params: {
    predicate: isTask,
    component: loadTaskSearchResult,
  },
});

/** Lets the user search tasks only. */
export const taskSearchType = SearchFilterResultTypeBlueprint.make({
  name: 'tasks',
  params: { name: 'Tasks', value: RESULT_TYPE, icon: <RiTaskLine /> },
});
