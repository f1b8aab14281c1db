import { useApiHolder } from '@backstage/core-plugin-api';
import {
  defaultEntityPresentation,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { useQuery } from '@tanstack/react-query';
import { entityKeys } from './entityKeys';
import { isEntityRef } from './entityNames';

/**
 * Says what the catalog calls each of several entities, for choices, which
 * take texts alone; the reference as it stands until that is known.
 *
 * @public
 */
export function useEntityTitles(
  refs: readonly string[],
): (ref: string) => string {
  const presentationApi = useApiHolder().get(entityPresentationApiRef);
  const known = refs.filter(isEntityRef);
  const { data } = useQuery({
    queryKey: entityKeys.entities({ titles: known }),
    queryFn: async () => {
      const entries = known.map(async ref => {
        const shown =
          (await presentationApi?.forEntity(ref).promise) ??
          defaultEntityPresentation(ref);
        return [ref, shown.primaryTitle] as const;
      });
      return new Map(await Promise.all(entries));
    },
    staleTime: 60_000,
    enabled: known.length > 0,
  });
  return ref => data?.get(ref) ?? ref;
}
