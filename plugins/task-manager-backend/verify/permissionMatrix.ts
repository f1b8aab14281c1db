import {
  callApi,
  permissionMatrix,
  waitFor,
  type PortalCheck,
  type TestPortal,
} from 'test-portal';
import { expectationOf } from './matrixExpectations.ts';
import { MATRIX_ROUTES } from './matrixRoutes.ts';
import { makeSubject } from './matrixSubject.ts';
import {
  OWNERSHIPS,
  type Callers,
  type Ownership,
  type Subject,
  type Visibility,
} from './matrixTypes.ts';
import {
  ADMINISTRATOR,
  CONTRACT,
  PLUGIN_ID,
  VISIBLE_TO_EVERYONE,
  VISIBLE_TO_INVOLVED,
} from './plugin.ts';
import { request } from './requests.ts';

/** Leila's group owns the component. */
const OWNER = 'leila.haddad';
const ENTITY = 'component:default/tracking-api';
const ASSIGNEE = 'mateo.alvarez';

const SETTINGS: Record<Visibility, NodeJS.ProcessEnv> = {
  everyone: VISIBLE_TO_EVERYONE,
  involved: VISIBLE_TO_INVOLVED,
};

/**
 * Every route, as everybody, on a task of their own and on somebody else's,
 * where tasks are visible to these.
 */
export function taskMatrix(visibility: Visibility): PortalCheck {
  return permissionMatrix({
    name: `permission matrix, tasks visible to ${visibility}`,
    contract: CONTRACT,
    settings: SETTINGS[visibility],
    routes: MATRIX_ROUTES,
    ownerships: OWNERSHIPS,
    signIn: signEverybodyIn,
    administrator: 'admin',
    makeSubject: makeSubjectOf,
    // A person has at most a hundred views.
    discardSubject: ({ creator }, { viewId }) =>
      request(creator, 'DELETE', `/views/${viewId}`),
    idOf: ({ taskId }) => taskId,
    expectationOf: cell => expectationOf(cell, visibility),
  });
}

async function signEverybodyIn(portal: TestPortal): Promise<Callers> {
  const callers = {
    nobody: await portal.nobody(PLUGIN_ID),
    other: await portal.person('jonas.lindqvist', PLUGIN_ID),
    creator: await portal.person('amara.okafor', PLUGIN_ID),
    assignee: await portal.person(ASSIGNEE, PLUGIN_ID),
    owner: await portal.person(OWNER, PLUGIN_ID),
    admin: await portal.person(ADMINISTRATOR, PLUGIN_ID),
    service: await portal.service(PLUGIN_ID),
  };
  await waitForOwner(callers);
  return callers;
}

/** The catalog tells who owns the entity some time after the start. */
async function waitForOwner(callers: Callers): Promise<void> {
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

/**
 * A task of the people of the matrix, or of a service and nobody else; and a
 * view of the creator.
 */
function makeSubjectOf(
  { creator, service }: Callers,
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
        assigneeRef: `user:default/${ASSIGNEE}`,
      }),
    },
  });
}
