import { readFile } from 'node:fs/promises';
import { callApi, type Session } from 'benchmarks';
import { parse } from 'yaml';
import { CONTRACT } from '../lib/paths.ts';
import type { Part } from '../lib/parts.ts';
import { waitFor } from '../lib/wait.ts';
import {
  MATRIX_ROUTES,
  ROLES,
  type MatrixRoute,
  type Role,
  type Subject,
} from './matrixRoutes.ts';
import { makeSubject } from './matrixSubject.ts';
import type { TestPortal } from './TestPortal.ts';

/** Tracking owns the component; only the owner is a member of it. */
const PEOPLE = {
  reader: 'jonas.lindqvist',
  creator: 'amara.okafor',
  assignee: 'mateo.alvarez',
  owner: 'leila.haddad',
  admin: 'priya.raman',
} as const;
const ENTITY = 'component:default/tracking-api';

const METHODS = ['get', 'put', 'post', 'patch', 'delete'];

type Ownership = 'own' | "other's";
const CONCERNED: readonly Role[] = [
  'creator',
  'assignee',
  'owner',
  'admin',
  'service',
];
const ALWAYS_CONCERNED: readonly Role[] = ['admin', 'service'];

/** Every route, as everybody, on a task of their own and on somebody else's. */
export function permissionMatrix(portal: TestPortal): Part {
  return {
    name: 'permission matrix',
    async run() {
      const callers = await signEverybodyIn(portal);
      await waitForOwner(callers);
      const failures = await unknownRoutes();
      let passed = 0;
      for (const route of MATRIX_ROUTES) {
        for (const role of ROLES) {
          for (const ownership of ['own', "other's"] as const) {
            const failure = await check(callers, route, role, ownership);
            if (failure) {
              failures.push(failure);
            } else {
              passed += 1;
            }
          }
        }
      }
      return { passed, failed: failures.length, details: failures.join('\n') };
    },
  };
}

/** Operations of the contract that the matrix does not know. */
async function unknownRoutes(): Promise<string[]> {
  const { paths } = parse(await readFile(CONTRACT, 'utf8'));
  const known = new Set(MATRIX_ROUTES.map(({ name }) => name));
  return Object.entries<object>(paths)
    .flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter(method => METHODS.includes(method))
        .map(method => `${method.toUpperCase()} ${path}`),
    )
    .filter(name => !known.has(name))
    .map(name => `${name} is in the contract, and not in the matrix`);
}

async function signEverybodyIn(
  portal: TestPortal,
): Promise<Record<Role, Session>> {
  const [reader, creator, assignee, owner, admin] = await Promise.all(
    Object.values(PEOPLE).map(name => portal.person(name)),
  );
  return {
    nobody: await portal.nobody(),
    service: await portal.service(),
    reader,
    creator,
    assignee,
    owner,
    admin,
  };
}

/** The catalog tells who owns the entity some time after the start. */
async function waitForOwner(callers: Record<Role, Session>): Promise<void> {
  const { taskId } = await makeSubjectOf(callers, 'own');
  await waitFor({
    what: `The owner of ${ENTITY}`,
    timeoutMs: 90_000,
    check: async () => {
      await callApi(callers.owner, `/tasks/${taskId}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json', 'if-match': '*' },
        body: JSON.stringify({ title: 'Owned' }),
      });
      return true;
    },
  });
}

async function check(
  callers: Record<Role, Session>,
  route: MatrixRoute,
  role: Role,
  ownership: Ownership,
): Promise<string | undefined> {
  const subject = await makeSubjectOf(callers, ownership);
  const prepared = await route.prepare?.(callers.admin, subject);
  if (prepared && !prepared.ok) {
    return `${route.name}: could not be prepared (${prepared.status})`;
  }
  const response = await route.send(callers[role], subject);
  await response.arrayBuffer();
  await discardView(callers.creator, subject);
  const expected = expectedStatus(route, role, ownership);
  const fits = expected === 'ok' ? response.ok : response.status === expected;
  return fits
    ? undefined
    : `${route.name} as ${role} on ${ownership} task: ${response.status}, expected ${expected}`;
}

/** The matrix in words: nobody is nobody; who may not is told so; everybody else may. */
function expectedStatus(
  route: MatrixRoute,
  role: Role,
  ownership: Ownership,
): 'ok' | 401 | 403 | 404 {
  if (role === 'nobody') {
    return 401;
  }
  if (allowed(route, role, ownership)) {
    return 'ok';
  }
  // Services have no views at all.
  return route.who === 'viewer' && role === 'service'
    ? 403
    : route.denied ?? 403;
}

function allowed(
  { who }: MatrixRoute,
  role: Role,
  ownership: Ownership,
): boolean {
  switch (who) {
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
      return (ownership === 'own' ? CONCERNED : ALWAYS_CONCERNED).includes(
        role,
      );
  }
}

/** A task of the people of the matrix, or of a service and nobody else; and a view of the creator. */
function makeSubjectOf(
  { creator, service }: Record<Role, Session>,
  ownership: Ownership,
): Promise<Subject> {
  const own = ownership === 'own';
  return makeSubject({
    author: own ? creator : service,
    viewer: creator,
    task: {
      title: `A task of ${ownership}`,
      ...(own && {
        entityRef: ENTITY,
        assigneeRef: `user:default/${PEOPLE.assignee}`,
      }),
    },
  });
}

/** A person has at most a hundred views. */
async function discardView(creator: Session, { viewId }: Subject) {
  await fetch(`${creator.api}/views/${viewId}`, {
    method: 'DELETE',
    headers: creator.headers,
  });
}
