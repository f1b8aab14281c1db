import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../cache/queryKeys';

/** Who is signed in. */
export type Me = { userRef: string; ownershipRefs: string[] };

/** Who the reader is; `undefined` until it is known. */
export function useMe(): Me | undefined {
  const identityApi = useApi(identityApiRef);
  const { data } = useQuery({
    queryKey: queryKeys.identity(),
    queryFn: async () => {
      const identity = await identityApi.getBackstageIdentity();
      return {
        userRef: identity.userEntityRef,
        ownershipRefs: identity.ownershipEntityRefs,
      };
    },
    staleTime: Infinity,
    networkMode: 'always',
  });
  return data;
}
