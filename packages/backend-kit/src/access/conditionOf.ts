import type { Condition } from './condition';
import type { Permitted } from './PermissionDecisions';

/**
 * What a permission lets somebody have: all of it, if undefined.
 *
 * @param none - a condition that nothing meets
 * @public
 */
export function conditionOf<Leaf>(
  permitted: Permitted<Leaf>,
  none: Condition<Leaf>,
): Condition<Leaf> | undefined {
  switch (permitted) {
    case 'all':
      return undefined;
    case 'none':
      return none;
    default:
      return permitted.condition;
  }
}
