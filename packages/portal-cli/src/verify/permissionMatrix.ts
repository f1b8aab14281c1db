import { readFile } from 'node:fs/promises';
import { callApi, type Session } from 'benchmarks';
import { parse } from 'yaml';
import { CONTRACT } from '../lib/paths.ts';
import type { Part } from '../lib/parts.ts';
import { waitFor } from '../lib/wait.ts';
import {
  expectationOf,
  OWNERSHIPS,
  type Cell,
  type Ownership,
  type Visibility,
} from './matrixExpectations.ts';
import {
  MATRIX_ROUTES,
  ROLES,
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

/** Every route, as everybody, on a task of their own and on somebody else's, where tasks are visible to these. */
export function permissionMatrix(
  portal: TestPortal,
  visibility: Visibility,
): Part {
  return {
    name: `permission matrix, tasks visible to ${visibility}`,
    async run() {
      await portal.renew({
        APP_CONFIG_taskManager_visibleTo: visibility,
      });
      const callers = await signEverybodyIn(portal);
      await waitForOwner(callers);
      const failures = await unknownRoutes();
      let passed = 0;
      for (const cell of cellsOf(visibility)) {
        const failure = await check(callers, cell);
        if (failure) {
          failures.push(failure);
        } else {
          passed += 1;
        }
      }
      return { passed, failed: failures.length, details: failures.join('\n') };
    },
  };
}

function cellsOf(visibility: Visibility): Cell[] {
  return MATRIX_ROUTES.flatMap(route =>
    ROLES.flatMap(role =>
      OWNERSHIPS.map(ownership => ({ route, role, ownership, visibility })),
    ),
  );
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
  cell: Cell,
): Promise<string | undefined> {
  const { route, role, ownership } = cell;
  const subject = await makeSubjectOf(callers, ownership);
  const prepared = await route.prepare?.(callers.admin, subject);
  if (prepared && !prepared.ok) {
    return `${route.name}: could not be prepared (${prepared.status})`;
  }
  const response = await route.send(callers[role], subject);
  const text = await response.text();
  await discardView(callers.creator, subject);
  const { status, names } = expectationOf(cell);
  const what = `${route.name} as ${role} on ${ownership} task`;
  if (status === 'ok' ? !response.ok : response.status !== status) {
    return `${what}: ${response.status}, expected ${status}`;
  }
  return names === undefined || text.includes(subject.taskId) === names
    ? undefined
    : `${what}: the answer ${names ? 'leaves out' : 'names'} the task`;
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
