import type { MatrixExpectation } from 'test-portal';
import type { Cell, Role, Visibility } from './matrixTypes.ts';

const INVOLVED: readonly Role[] = [
  'creator',
  'assignee',
  'owner',
  'admin',
  'service',
];
const ALWAYS_INVOLVED: readonly Role[] = ['admin', 'service'];

/**
 * The matrix in words: nobody is nobody; what one can't see is not there; who
 * may not is told so; everybody else may.
 */
export function expectationOf(
  cell: Cell,
  visibility: Visibility,
): MatrixExpectation {
  const { route, role } = cell;
  if (role === 'nobody') {
    return { status: 401 };
  }
  const visible = visibility === 'everyone' || isInvolved(cell);
  if (route.about === 'list') {
    return { status: 'ok', names: visible };
  }
  if (route.about === 'restorable') {
    return { status: 'ok', names: isInvolved(cell) };
  }
  const isHidden = route.about === 'task' && !visible;
  if (isAllowed(cell)) {
    return { status: isHidden ? 404 : 'ok' };
  }
  // Services have no preferences, watch nothing, and have no views at all.
  if (role === 'service') {
    return { status: 403 };
  }
  return { status: isHidden ? 404 : route.denied ?? 403 };
}

function isInvolved({ role, ownership }: Cell): boolean {
  return (ownership === 'own' ? INVOLVED : ALWAYS_INVOLVED).includes(role);
}

function isAllowed(cell: Cell): boolean {
  const { route, role, ownership } = cell;
  switch (route.who) {
    case 'signedIn':
      return true;
    case 'people':
      return role !== 'service';
    case 'services':
      return role === 'service';
    case 'administrators':
      return ALWAYS_INVOLVED.includes(role);
    case 'viewer':
      return role === 'creator';
    case 'author':
      return (
        ALWAYS_INVOLVED.includes(role) ||
        (role === 'creator' && ownership === 'own')
      );
    default:
      return isInvolved(cell);
  }
}
