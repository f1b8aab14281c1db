import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { findMentions, replaceMentions } from '@portolan/common-kit';
import { useKnownNames } from '../entities';

/** Characters that would make Markdown of a name. */
const SPECIAL = /[\\[\]*_<>`~]/g;

/** The Markdown text with each mention as a link with the person's name. */
export function useMentionLinks(markdown: string): string {
  const names = useKnownNames(findMentions(markdown));
  const toEntity = useRouteRef(entityRouteRef);
  return replaceMentions(markdown, ref => {
    const name = names?.get(ref);
    const href = toEntity(entityRouteParams(parseEntityRef(ref)));
    return name && `[@${name.replace(SPECIAL, '\\$&')}](${href})`;
  });
}
