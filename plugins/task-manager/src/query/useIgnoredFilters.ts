import { ignoredFilters } from '@portolan/frontend-kit';
import { useMemo } from 'react';
import { useLocation } from 'react-router-dom';
import { TASK_FILTERS } from './taskFilters';

/** The filters of the page's address that the page does not know. */
export function useIgnoredFilters(): string[] {
  const { search } = useLocation();
  return useMemo(
    () => ignoredFilters(new URLSearchParams(search), TASK_FILTERS),
    [search],
  );
}
