import type { Entity } from '@backstage/catalog-model';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';

const FULL_REF = /^[^\s:/]+:[^\s:/]+\/[^\s:/]+$/;

/** Asks the catalog nothing, for when there is nothing to ask. */
const NOTHING: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Nothing',
  metadata: { name: 'nothing', namespace: 'default' },
};

/** What is before the name of a service that creates tasks; the catalog knows no such kind. */
const SERVICE = /^service:([^/]+\/)?/;

/** Whether a text is a full reference to what the catalog may know, which services that create tasks are not. */
export function isEntityRef(text: string): boolean {
  return FULL_REF.test(text) && !SERVICE.test(text);
}

/** What the catalog calls an entity, or the name of a service; the reference as it stands if that leads nowhere. */
export function useEntityTitle(ref: string | null): string {
  const known = ref !== null && isEntityRef(ref);
  const { primaryTitle } = useEntityPresentation(known ? ref : NOTHING);
  return known ? primaryTitle : ref?.replace(SERVICE, '') ?? '';
}
