import { useApi } from '@backstage/frontend-plugin-api';
import { searchApiRef } from '@backstage/plugin-search-react';
import { useQuery } from '@tanstack/react-query';
import { useDebounced } from '@portolan/frontend-kit';
import { usePortalTranslations } from '../translation';
import type { PaletteSection } from './items';
import type { ResultType } from './resultTypes';
import { useResultTypes } from './usePages';

/** Shorter texts are in nearly everything. */
const LEAST_CHARACTERS = 2;

/** Of each kind: the rest is on the page of the search. */
const LIMIT = 5;

const DEBOUNCE_MS = 150;

/** Tasks, entities, documents: what the portal's search finds, by kind. */
export function useFound(typed: string) {
  const searchApi = useApi(searchApiRef);
  const t = usePortalTranslations();
  const known = useResultTypes();
  // All together in a portal whose search page tells none apart.
  const types: ResultType[] = known.length
    ? known
    : [{ name: t('palette.results') }];
  const wanted = typed.trim();
  const term = useDebounced(wanted, DEBOUNCE_MS);
  const isWanted = wanted.length >= LEAST_CHARACTERS;
  const query = useQuery({
    queryKey: ['palette', term],
    queryFn: ({ signal }) =>
      Promise.all(
        types.map(async ({ value, name }): Promise<PaletteSection> => {
          const request = {
            term,
            types: value ? [value] : undefined,
            pageLimit: LIMIT,
          };
          const { results } = await searchApi.query(request, { signal });
          const items = results.slice(0, LIMIT).map(({ document }) => ({
            id: `${name}:${document.location}`,
            title: document.title,
            href: document.location,
            about: name,
          }));
          return { id: `found:${name}`, title: name, items };
        }),
      ),
    enabled: term.length >= LEAST_CHARACTERS,
    staleTime: 30_000,
    retry: false,
  });
  return {
    sections: isWanted ? query.data ?? [] : [],
    isSearching: isWanted && (query.isFetching || term !== wanted),
    error: isWanted ? query.error : null,
    retry: query.refetch,
  };
}
