import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { RiArrowRightUpLine } from '@remixicon/react';
import { useKitTranslations } from '../translation';
import styles from './EntityCombobox.module.css';
import { isEntityRef } from './entityNames';

/** Which entity to lead to, and what it is called. */
export type EntityPageLinkProps = { entityRef: string; title: string };

/** Leads from a field that names an entity to the page of that. */
export function EntityPageLink({ entityRef, title }: EntityPageLinkProps) {
  const t = useKitTranslations();
  const toEntity = useRouteRef(entityRouteRef);
  if (!isEntityRef(entityRef)) {
    return null;
  }
  const label = t('picker.open', { title });
  return (
    <Link
      href={toEntity(entityRouteParams(parseEntityRef(entityRef)))}
      aria-label={label}
      title={label}
      className={styles.link}
    >
      <RiArrowRightUpLine aria-hidden size={18} />
    </Link>
  );
}
