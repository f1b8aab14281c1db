import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { entityKeys } from './entityKeys';

/**
 * Who is signed in, by full entity references: the user, and all through whom
 * something can be theirs.
 *
 * @public
 */
export type Me = { userRef: string; ownershipRefs: string[] };

/**
 * Who the user is; `undefined` until it is known.
 *
 * @public
 */
export function useMe(): Me | undefined {
  const identityApi = useApi(identityApiRef);
  const { data } = useQuery({
    queryKey: entityKeys.identity(),
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
