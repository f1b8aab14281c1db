import { useApi } from '@backstage/core-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebounced } from '../browser';
import { entityKeys } from './entityKeys';
import { NAME_FIELDS, titleOf } from './entityNames';

/**
 * An entity that can be picked, by its full reference.
 */
export type EntityOption = { ref: string; title: string; kind: string };

/**
 * Kinds of those to whom something can be given.
 *
 * @public
 */
export const PEOPLE = ['User', 'Group'];

const LIMIT = 20;

const DEBOUNCE_MS = 200;

async function searchEntities(
  catalogApi: CatalogApi,
  kinds: string[],
  text: string,
): Promise<EntityOption[]> {
  const fields = [
    'metadata.name',
    'metadata.title',
    'spec.profile.displayName',
  ];
  const { items } = await catalogApi.queryEntities({
    filter: { kind: kinds },
    limit: LIMIT,
    fields: NAME_FIELDS,
    ...(text && { fullTextFilter: { term: text, fields } }),
    orderFields: { field: 'metadata.name', order: 'asc' },
  });
  return items.map(entity => ({
    ref: stringifyEntityRef(entity),
    title: titleOf(entity),
    kind: entity.kind,
  }));
}

/** What the catalog has found so far. */
export type EntitySearch = {
  data?: EntityOption[];
  isFetching: boolean;
  /** It is what was found for the text, and not for one before it. */
  isAnswered: boolean;
};

/**
 * Up to 20 entities of some kinds whose name or title holds the text, by name.
 * The catalog is asked once the typing pauses, and what it answered before
 * stays until then.
 */
export function useEntitySearch(options: {
  kinds: string[];
  text: string;
  enabled?: boolean;
}): EntitySearch {
  const { kinds, enabled = true } = options;
  const catalogApi = useApi(catalogApiRef);
  const wanted = options.text.trim();
  const text = useDebounced(wanted, DEBOUNCE_MS);
  const { data, isFetching, isPlaceholderData } = useQuery({
    queryKey: entityKeys.entities({ kinds, text }),
    queryFn: () => searchEntities(catalogApi, kinds, text),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    enabled,
  });
  const isAnswered = Boolean(data) && !isPlaceholderData && text === wanted;
  return { data, isFetching, isAnswered };
}
