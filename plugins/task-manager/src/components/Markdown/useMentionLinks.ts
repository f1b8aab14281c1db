import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { useQuery } from '@tanstack/react-query';
import { queryKeys } from '../../cache/queryKeys';
import { FIELDS, titleOf } from '../../hooks/useEntitySearch';
import { findMentions, replaceMentions } from '../MentionArea/mentions';

/** Characters that would make Markdown of a name. */
const SPECIAL = /[\\[\]*_<>`~]/g;

/** The names of those people whom the catalog knows. */
function useNames(refs: string[]): ReadonlyMap<string, string> | undefined {
  const catalogApi = useApi(catalogApiRef);
  const { data } = useQuery({
    queryKey: queryKeys.entities({ refs }),
    queryFn: async () => {
      const request = { entityRefs: refs, fields: FIELDS };
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

/** The Markdown text with each mention as a link with the person's name. */
export function useMentionLinks(markdown: string): string {
  const names = useNames(findMentions(markdown));
  const toEntity = useRouteRef(entityRouteRef);
  return replaceMentions(markdown, ref => {
    const name = names?.get(ref);
    const href = toEntity(entityRouteParams(parseEntityRef(ref)));
    return name && `[@${name.replace(SPECIAL, '\\$&')}](${href})`;
  });
}
