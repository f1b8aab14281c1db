import type { MatrixRoute, Role } from './matrixRoutes.ts';

/** Whose the task of a request is: that of the people of the matrix, or of a service and nobody else. */
export const OWNERSHIPS = ['own', "other's"] as const;

/** {@inheritDoc OWNERSHIPS} */
export type Ownership = (typeof OWNERSHIPS)[number];

/** Who sees tasks: `taskManager.visibleTo`. */
export type Visibility = 'everyone' | 'involved';

/** One cell of the matrix. */
export type Cell = {
  route: MatrixRoute;
  role: Role;
  ownership: Ownership;
  visibility: Visibility;
};

/** What the portal has to do: answer with success or with this status, and, where it lists tasks, name the task or not. */
export type Expectation = {
  status: 'ok' | 401 | 403 | 404;
  names?: boolean;
};

const CONCERNED: readonly Role[] = [
  'creator',
  'assignee',
  'owner',
  'admin',
  'service',
];
const ALWAYS_CONCERNED: readonly Role[] = ['admin', 'service'];

/** The matrix in words: nobody is nobody; what one can't see is not there; who may not is told so; everybody else may. */
export function expectationOf(cell: Cell): Expectation {
  const { route, role, visibility } = cell;
  if (role === 'nobody') {
    return { status: 401 };
  }
  const visible = visibility === 'everyone' || isConcerned(cell);
  if (route.about === 'list') {
    return { status: 'ok', names: visible };
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

function isConcerned({ role, ownership }: Cell): boolean {
  return (ownership === 'own' ? CONCERNED : ALWAYS_CONCERNED).includes(role);
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
    case 'viewer':
      return role === 'creator';
    case 'author':
      return (
        ALWAYS_CONCERNED.includes(role) ||
        (role === 'creator' && ownership === 'own')
      );
    default:
      return isConcerned(cell);
  }
}
