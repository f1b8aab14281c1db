import type { Entity } from '@backstage/catalog-model';

/** What of an entity tells its name. */
export const NAME_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile.displayName',
];

const FULL_REF = /^[^\s:/]+:[^\s:/]+\/[^\s:/]+$/;

/** What is before the name of a service that acts; no kind of the catalog. */
const SERVICE = /^service:([^/]+\/)?/;

/** What people call an entity. */
export function titleOf({ metadata, spec }: Entity): string {
  const profile = spec?.profile as { displayName?: string } | undefined;
  return profile?.displayName ?? metadata.title ?? metadata.name;
}

/**
 * Whether a text is a full reference to what the catalog may know, which
 * services that act in nobody's name are not.
 */
export function isEntityRef(text: string): boolean {
  return FULL_REF.test(text) && !SERVICE.test(text);
}

/** A reference without what only says that it is a service's. */
export function withoutService(ref: string): string {
  return ref.replace(SERVICE, '');
}
