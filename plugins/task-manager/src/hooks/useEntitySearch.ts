import { useApi } from '@backstage/core-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryKeys } from '../cache/queryKeys';
import { useDebounced } from './useDebounced';

/** An entity that can be picked. */
export type EntityOption = { ref: string; title: string; kind: string };

/** What of an entity tells its name. */
export const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile.displayName',
];

const LIMIT = 20;

const DEBOUNCE_MS = 200;

/** People and groups that tasks are given to. */
export const PEOPLE = ['User', 'Group'];

/** Entities that have tasks. */
export const OWNED = [
  'Component',
  'System',
  'API',
  'Resource',
  'Domain',
  'Group',
  'Template',
];

/** What people call an entity. */
export function titleOf({ metadata, spec }: Entity): string {
  const profile = spec?.profile as { displayName?: string } | undefined;
  return profile?.displayName ?? metadata.title ?? metadata.name;
}

/** Entities whose name or title holds the text. */
export function useEntitySearch(options: {
  kinds: string[];
  text: string;
  enabled?: boolean;
}) {
  const { kinds, enabled = true } = options;
  const catalogApi = useApi(catalogApiRef);
  const text = useDebounced(options.text.trim(), DEBOUNCE_MS);
  return useQuery({
    queryKey: queryKeys.entities({ kinds, text }),
    queryFn: async (): Promise<EntityOption[]> => {
      const { items } = await catalogApi.queryEntities({
        filter: { kind: kinds },
        limit: LIMIT,
        fields: FIELDS,
        ...(text && {
          fullTextFilter: {
            term: text,
            fields: [
              'metadata.name',
              'metadata.title',
              'spec.profile.displayName',
            ],
          },
        }),
        orderFields: { field: 'metadata.name', order: 'asc' },
      });
      return items.map(entity => ({
        ref: stringifyEntityRef(entity),
        title: titleOf(entity),
        kind: entity.kind,
      }));
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    enabled,
  });
}
