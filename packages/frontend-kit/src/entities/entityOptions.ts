import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { sortKey } from '@portolan/common-kit';
import type { EntityOption } from './useEntitySearch';

/**
 * A choice besides the catalog's entities.
 *
 * @public
 */
export type ExtraOption = { id: string; label: string };

/** Stands for nobody or nothing among references. */
export const NONE = 'none';

/** What there is to choose from. */
export type EntityOptionsInput = {
  found: readonly EntityOption[];
  /** Choices that come first as long as nothing is looked for. */
  extra: readonly ExtraOption[];
  /** What nobody or nothing is called, if it can be chosen. */
  noneLabel: string | undefined;
  /** What is looked for. */
  text: string;
  /** Says of an entity that the catalog does not know it. */
  newText: string;
};

/**
 * The text as a full reference, if it is one: an entity may be named before
 * the catalog knows it.
 */
function asEntityRef(text: string): string | undefined {
  if (!/^[^\s:/]+:([^\s:/]+\/)?[^\s:/]+$/.test(text)) {
    return undefined;
  }
  return stringifyEntityRef(parseEntityRef(text));
}

/** What comes before all that the catalog has found. */
function firstOptions(options: EntityOptionsInput): ExtraOption[] {
  const { extra, noneLabel, text } = options;
  const none = noneLabel ? [{ id: NONE, label: noneLabel }] : [];
  const wanted = sortKey(text);
  return wanted
    ? none.filter(({ label }) => sortKey(label).startsWith(wanted))
    : [...none, ...extra];
}

/** All choices, in the order in which they are offered. */
export function entityOptions(options: EntityOptionsInput) {
  const { found, text, newText } = options;
  const first = firstOptions(options);
  const others = found.filter(({ ref: id }) => !first.some(o => o.id === id));
  const ref = text && asEntityRef(text);
  const isNew = ref && !found.some(option => option.ref === ref);
  return [
    ...first,
    ...others.map(({ ref: id, title }) => ({
      id,
      label: title,
      description: id,
    })),
    ...(isNew ? [{ id: ref, label: ref, description: newText }] : []),
  ];
}
