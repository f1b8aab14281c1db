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
 *
 * @public
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

/**
 * Up to 20 entities of some kinds whose name or title holds the text, by name.
 * The catalog is asked once the typing pauses, and what it answered before
 * stays until then.
 *
 * @public
 */
export function useEntitySearch(options: {
  kinds: string[];
  text: string;
  enabled?: boolean;
}): { data?: EntityOption[]; isFetching: boolean } {
  const { kinds, enabled = true } = options;
  const catalogApi = useApi(catalogApiRef);
  const text = useDebounced(options.text.trim(), DEBOUNCE_MS);
  return useQuery({
    queryKey: entityKeys.entities({ kinds, text }),
    queryFn: () => searchEntities(catalogApi, kinds, text),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    enabled,
  });
}
