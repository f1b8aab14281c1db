import type { Entity } from '@backstage/catalog-model';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { isEntityRef, withoutService } from './entityNames';

/** Asks the catalog nothing, for when there is nothing to ask. */
const NOTHING: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Nothing',
  metadata: { name: 'nothing', namespace: 'default' },
};

/**
 * What the catalog calls an entity, or the name of a service; the reference as
 * it stands if that leads nowhere, and an empty text for none.
 */
export function useEntityTitle(ref: string | null): string {
  const known = ref !== null && isEntityRef(ref);
  const { primaryTitle } = useEntityPresentation(known ? ref : NOTHING);
  return known ? primaryTitle : withoutService(ref ?? '');
}
