import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import { allOf, anyOf, fragment, not, type Fragment } from '../database';

/** A condition that no resource meets. @public */
export const NOTHING: { readonly anyOf: readonly [] } = { anyOf: [] };

/**
 * What a permission decision says about resources: `allOf`, `anyOf`, `not`, or
 * a leaf, which is what the resource's rules make of their parameters.
 *
 * @public
 */
export type Condition<Leaf> = PermissionCriteria<Leaf> | typeof NOTHING;

/**
 * Compiles a condition, whose leaves `leafSql` compiles. One that is missing
 * is met by everything.
 *
 * @public
 */
export function conditionSql<Leaf>(
  condition: Condition<Leaf> | undefined,
  leafSql: (leaf: Leaf) => Fragment,
): Fragment {
  if (condition === undefined) {
    return fragment('true');
  }
  if (typeof condition === 'object' && condition !== null) {
    if ('allOf' in condition) {
      return allOf(condition.allOf.map(part => conditionSql(part, leafSql)));
    }
    if ('anyOf' in condition) {
      return anyOf(condition.anyOf.map(part => conditionSql(part, leafSql)));
    }
    if ('not' in condition) {
      return not(conditionSql(condition.not, leafSql));
    }
  }
  return leafSql(condition);
}
