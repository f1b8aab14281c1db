import { useApi } from '@backstage/core-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryKeys } from '../cache/queryKeys';
import { useDebounced } from './useDebounced';

/** An entity that can be picked. */
export type EntityOption = { ref: string; title: string; kind: string };

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
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
          'spec.profile.displayName',
        ],
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
      return items.map(entity => {
        const profile = entity.spec?.profile as
          | { displayName?: string }
          | undefined;
        return {
          ref: stringifyEntityRef(entity),
          title:
            profile?.displayName ??
            entity.metadata.title ??
            entity.metadata.name,
          kind: entity.kind,
        };
      });
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    enabled,
  });
}
