import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';

/** The names of those whom a text mentions, by their references. */
export const MentionedContext = createContext<ReadonlyMap<string, string>>(
  new Map(),
);

/** An element of a text, which is a mention if it has a reference. */
export type MentionLinkProps = {
  'data-mention'?: string;
  children?: ReactNode;
};

/** Leads to whom a text mentions, if the catalog knows them. */
export function MentionLink(props: MentionLinkProps) {
  const { 'data-mention': ref, children } = props;
  const name = useContext(MentionedContext).get(ref ?? '');
  const toEntity = useRouteRef(entityRouteRef);
  if (!ref) {
    return <span>{children}</span>;
  }
  if (!name) {
    return <>{children}</>;
  }
  const href = toEntity(entityRouteParams(parseEntityRef(ref)));
  return (
    <Link to={href} target="_blank">
      @{name}
    </Link>
  );
}
