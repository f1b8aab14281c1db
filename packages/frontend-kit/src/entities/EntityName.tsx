import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { Avatar, Link } from '@backstage/ui';
import { isEntityRef } from './entityNames';
import styles from './EntityName.module.css';
import { useEntityTitle } from './useEntityTitle';

/**
 * Which entity to name, by its full reference.
 *
 * @public
 */
export type EntityNameProps = {
  entityRef: string;
  /** Leads to the entity's page. */
  link?: boolean;
};

/**
 * An entity by its title in the catalog, or by its reference if the catalog
 * doesn't know it.
 *
 * @public
 */
export function EntityName({ entityRef, link }: EntityNameProps) {
  const title = useEntityTitle(entityRef);
  return (
    <span className={styles.text} title={entityRef}>
      {link ? <EntityLink entityRef={entityRef} title={title} /> : title}
    </span>
  );
}

function EntityLink(props: { entityRef: string; title: string }) {
  const { entityRef, title } = props;
  const toEntity = useRouteRef(entityRouteRef);
  if (!isEntityRef(entityRef)) {
    return <>{title}</>;
  }
  const href = toEntity(entityRouteParams(parseEntityRef(entityRef)));
  return <Link href={href}>{title}</Link>;
}

/**
 * A person or group by picture and name.
 *
 * @public
 */
export function PersonName({ entityRef, link }: EntityNameProps) {
  return (
    <span className={styles.person}>
      <PersonAvatar entityRef={entityRef} />
      <EntityName entityRef={entityRef} link={link} />
    </span>
  );
}

/**
 * Whose picture to show; `named` if no name stands beside it.
 *
 * @public
 */
export type PersonAvatarProps = { entityRef: string; named?: boolean };

/**
 * A person by picture alone, where there is no room for the name.
 *
 * @public
 */
export function PersonAvatar({ entityRef, named }: PersonAvatarProps) {
  const title = useEntityTitle(entityRef);
  return (
    <span className={styles.avatar} title={named ? title : undefined}>
      <Avatar
        src=""
        name={title}
        size="x-small"
        purpose={named ? 'informative' : 'decoration'}
      />
    </span>
  );
}
