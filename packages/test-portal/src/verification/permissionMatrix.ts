import type { Session } from '../portal/session.ts';
import type { TestPortal } from '../portal/TestPortal.ts';
import { readOperations } from './contract.ts';
import { resultOf } from './Part.ts';
import type { PortalCheck } from './PluginVerification.ts';

/** A request of the matrix. */
export type MatrixRoute<Subject> = {
  /** The method and the path, as the contract has them. */
  name: string;
  /** Runs before the request, as who may do everything. */
  prepare?(administrator: Session, subject: Subject): Promise<Response>;
  send(caller: Session, subject: Subject): Promise<Response>;
};

/** One cell of the matrix. */
export type MatrixCell<Route, Role, Ownership> = {
  route: Route;
  /** Who asks. */
  role: Role;
  /** Whose the subject is. */
  ownership: Ownership;
};

/**
 * What the portal has to do: answer with success or with this status, and,
 * where it lists things, name the subject or not.
 */
export type MatrixExpectation = { status: 'ok' | number; names?: boolean };

/**
 * Every route of a contract, as everybody, on what is theirs and what is not.
 */
export type PermissionMatrix<
  Route extends MatrixRoute<Subject>,
  Role extends string,
  Ownership extends string,
  Subject,
> = {
  name: string;
  /** Path of the OpenAPI document; each of its operations must be a route. */
  contract: string;
  settings: NodeJS.ProcessEnv;
  routes: readonly Route[];
  ownerships: readonly Ownership[];
  /** Signs everybody in, and waits until all that they own is known. */
  signIn(portal: TestPortal): Promise<Record<Role, Session>>;
  /** Who may do everything, and prepares what routes need. */
  administrator: NoInfer<Role>;
  /** Makes what a request works on, anew for each. */
  makeSubject(
    callers: Record<Role, Session>,
    ownership: Ownership,
  ): Promise<Subject>;
  /** Takes away what there may not be many of. */
  discardSubject?(
    callers: Record<Role, Session>,
    subject: Subject,
  ): Promise<unknown>;
  /** The id by which lists name a subject. */
  idOf(subject: Subject): string;
  expectationOf(cell: MatrixCell<Route, Role, Ownership>): MatrixExpectation;
};

/** Makes a check of a matrix. */
export function permissionMatrix<
  Route extends MatrixRoute<Subject>,
  Role extends string,
  Ownership extends string,
  Subject,
>(matrix: PermissionMatrix<Route, Role, Ownership, Subject>): PortalCheck {
  const { name, settings, contract, routes, ownerships } = matrix;
  return {
    name,
    settings,
    async run(portal) {
      const callers = await matrix.signIn(portal);
      const roles = Object.keys(callers) as Role[];
      const checks = [await unknownRoutes(contract, routes)];
      for (const route of routes) {
        for (const role of roles) {
          for (const ownership of ownerships) {
            const cell = { route, role, ownership };
            checks.push(await check(matrix, callers, cell));
          }
        }
      }
      return resultOf(checks);
    },
  };
}

/** Operations of the contract that the matrix does not know. */
async function unknownRoutes(
  contract: string,
  routes: readonly { name: string }[],
): Promise<string[]> {
  const known = new Set(routes.map(({ name }) => name));
  return (await readOperations(contract))
    .filter(name => !known.has(name))
    .map(name => `${name} is in the contract, and not in the matrix`);
}

async function check<
  Route extends MatrixRoute<Subject>,
  Role extends string,
  Ownership extends string,
  Subject,
>(
  matrix: PermissionMatrix<Route, Role, Ownership, Subject>,
  callers: Record<Role, Session>,
  cell: MatrixCell<Route, Role, Ownership>,
): Promise<string[]> {
  const { route, role, ownership } = cell;
  const subject = await matrix.makeSubject(callers, ownership);
  const administrator = callers[matrix.administrator];
  const prepared = await route.prepare?.(administrator, subject);
  if (prepared && !prepared.ok) {
    return [`${route.name}: could not be prepared (${prepared.status})`];
  }
  const response = await route.send(callers[role], subject);
  const text = await response.text();
  await matrix.discardSubject?.(callers, subject);
  const { status, names } = matrix.expectationOf(cell);
  const what = `${route.name} as ${role} on ${ownership} subject`;
  if (status === 'ok' ? !response.ok : response.status !== status) {
    return [`${what}: ${response.status}, expected ${status}`];
  }
  return names === undefined || text.includes(matrix.idOf(subject)) === names
    ? []
    : [`${what}: the answer ${names ? 'leaves out' : 'names'} the subject`];
}
