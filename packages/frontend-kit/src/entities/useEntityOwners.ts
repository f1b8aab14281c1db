import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useQuery } from '@tanstack/react-query';
import { entityKeys } from './entityKeys';
import { isEntityRef } from './entityNames';

/**
 * Who owns an entity, by full references; nobody until the catalog has said,
 * and of what it does not know.
 *
 * @public
 */
export function useEntityOwners(entityRef: string | null): string[] {
  const catalogApi = useApi(catalogApiRef);
  const { data = [] } = useQuery({
    queryKey: entityKeys.entities({ ownersOf: entityRef }),
    queryFn: async () => {
      const entity = await catalogApi.getEntityByRef(entityRef ?? '');
      return (entity?.relations ?? [])
        .filter(({ type }) => type === RELATION_OWNED_BY)
        .map(({ targetRef }) => targetRef);
    },
    staleTime: 60_000,
    enabled: entityRef !== null && isEntityRef(entityRef),
  });
  return data;
}
