import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import { Avatar, Link } from '@backstage/ui';
import styles from './EntityName.module.css';

/** Which entity to name. */
export type EntityNameProps = {
  entityRef: string;
  /** Leads to the entity's page. */
  link?: boolean;
};

/** An entity by its title in the catalog, or by its reference if the catalog doesn't know it. */
export function EntityName({ entityRef, link }: EntityNameProps) {
  const { primaryTitle } = useEntityPresentation(entityRef);
  return (
    <span className={styles.text} title={entityRef}>
      {link ? (
        <EntityLink entityRef={entityRef} title={primaryTitle} />
      ) : (
        primaryTitle
      )}
    </span>
  );
}

function EntityLink({
  entityRef,
  title,
}: {
  entityRef: string;
  title: string;
}) {
  const toEntity = useRouteRef(entityRouteRef);
  // Services that create tasks have names of their own, which lead nowhere.
  if (!/^[^:/]+:[^:/]+\/[^:/]+$/.test(entityRef)) return <>{title}</>;
  const href = toEntity(entityRouteParams(parseEntityRef(entityRef)));
  return <Link href={href}>{title}</Link>;
}

/** A person or group by picture and name. */
export function PersonName({ entityRef, link }: EntityNameProps) {
  return (
    <span className={styles.person}>
      <PersonAvatar entityRef={entityRef} />
      <EntityName entityRef={entityRef} link={link} />
    </span>
  );
}

/** A person by picture alone, where there is no room for the name. */
export function PersonAvatar(props: { entityRef: string; named?: boolean }) {
  const { entityRef, named } = props;
  const { primaryTitle } = useEntityPresentation(entityRef);
  return (
    <span className={styles.avatar} title={named ? primaryTitle : undefined}>
      <Avatar
        src=""
        name={primaryTitle}
        size="x-small"
        purpose={named ? 'informative' : 'decoration'}
      />
    </span>
  );
}
