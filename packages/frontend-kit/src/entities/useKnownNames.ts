import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useQuery } from '@tanstack/react-query';
import { entityKeys } from './entityKeys';
import { NAME_FIELDS, titleOf } from './entityNames';

/**
 * The names of those whom the catalog knows, by their full references;
 * `undefined` until it has said.
 */
export function useKnownNames(
  refs: string[],
): ReadonlyMap<string, string> | undefined {
  const catalogApi = useApi(catalogApiRef);
  const { data } = useQuery({
    queryKey: entityKeys.entities({ refs }),
    queryFn: async () => {
      const request = { entityRefs: refs, fields: NAME_FIELDS };
      const { items } = await catalogApi.getEntitiesByRefs(request);
      return new Map(
        items.flatMap(entity =>
          entity ? [[stringifyEntityRef(entity), titleOf(entity)]] : [],
        ),
      );
    },
    staleTime: 60_000,
    enabled: refs.length > 0,
  });
  return data;
}
