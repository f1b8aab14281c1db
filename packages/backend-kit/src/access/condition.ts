import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import { allOf, anyOf, not, type Fragment } from '../database';

/**
 * What a permission decision says about resources: `allOf`, `anyOf`, `not`, or
 * a leaf, which is what the resource's rules make of their parameters.
 *
 * @public
 */
export type Condition<Leaf> = PermissionCriteria<Leaf>;

/** Compiles a condition, whose leaves `leafSql` compiles. @public */
export function conditionSql<Leaf>(
  condition: Condition<Leaf>,
  leafSql: (leaf: Leaf) => Fragment,
): Fragment {
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
