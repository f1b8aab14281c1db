import {
  RELATION_HAS_PART,
  RELATION_OWNER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useMemo } from 'react';
import type { TaskFilter } from '@portolan/plugin-task-manager-common';

/** The API takes no more entities in one filter. */
const MAX_REFS = 100;

/** Through these relations, an entity's tasks include those of others. */
const PARTS: Record<string, string[]> = {
  system: [RELATION_HAS_PART],
  domain: [RELATION_HAS_PART],
  group: [RELATION_OWNER_OF],
};

/** Whose tasks an entity's page shows. */
export type EntityScope = {
  filter: TaskFilter;
  /** How many parts of the entity are included. */
  parts: number;
  /** Some parts are left out, there being too many. */
  isCut: boolean;
};

/**
 * A person's tasks are those assigned to them; an entity's are its own and its
 * parts'.
 */
export function entityScope(entity: Entity): EntityScope {
  const ref = stringifyEntityRef(entity);
  const kind = entity.kind.toLocaleLowerCase('en-US');
  if (kind === 'user') {
    return { filter: { assignee: [ref] }, parts: 0, isCut: false };
  }
  const types = PARTS[kind] ?? [];
  const related = (entity.relations ?? []).flatMap(({ type, targetRef }) =>
    types.includes(type) ? targetRef.toLocaleLowerCase('en-US') : [],
  );
  const refs = [...new Set([ref, ...related])];
  return {
    filter: { entity: refs.slice(0, MAX_REFS) },
    parts: Math.min(refs.length, MAX_REFS) - 1,
    isCut: refs.length > MAX_REFS,
  };
}

/** The scope of the entity whose page this is. */
export function useEntityScope(): EntityScope {
  const { entity } = useEntity();
  return useMemo(() => entityScope(entity), [entity]);
}
