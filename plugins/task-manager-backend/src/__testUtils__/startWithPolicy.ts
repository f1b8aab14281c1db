import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  type PermissionCondition,
  type PermissionCriteria,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  RESOURCE_TYPE_TASK,
  taskReadPermission,
} from '@portolan/plugin-task-manager-common';
import { taskConditions } from '@portolan/plugin-task-manager-node';
import request from 'supertest';
import plugin from '../index';

export const TASKS = '/api/task-manager/tasks';
export const ANA = 'user:default/ana';
export const BO = 'user:default/bo';
export const CY = 'user:default/cy';

type Conditions = PermissionCriteria<
  PermissionCondition<typeof RESOURCE_TYPE_TASK>
>;

/**
 * Reads: one's own, what is assigned to one, what one's group owns. Changes:
 * one's own. Cy may not read at all.
 */
function decide(permission: string, user: string): PolicyDecision {
  const conditional = (conditions: Conditions): PolicyDecision => ({
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'task-manager',
    resourceType: RESOURCE_TYPE_TASK,
    conditions,
  });
  if (user === CY) {
    return { result: AuthorizeResult.DENY };
  }
  return permission === taskReadPermission.name
    ? conditional({
        anyOf: [
          taskConditions.isCreator({ claims: [user] }),
          taskConditions.isAssignee({ claims: [user] }),
          taskConditions.isEntityOwner({
            claims: [user, `group:default/${user.slice(-2)}s`],
          }),
        ],
      })
    : conditional(taskConditions.isCreator({ claims: [user] }));
}

/** What was audited, in this order. */
export type Audited = { eventId: string; meta?: object; outcome: string };

/** Starts the plugin under that policy, with an auditor that remembers. */
export async function startWithPolicy() {
  const events: Audited[] = [];
  let asked = 0;
  const { server } = await startTestBackend({
    features: [
      plugin,
      catalogServiceMock.factory({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: { name: 'ledger' },
            relations: [{ type: 'ownedBy', targetRef: 'group:default/bos' }],
          },
        ],
      }),
      mockServices.permissions.mock({
        authorize: async queries =>
          queries.map(() => ({ result: AuthorizeResult.ALLOW })),
        authorizeConditional: async (queries, options) => {
          asked += 1;
          const { principal } = (
            options as {
              credentials: { principal: { userEntityRef: string } };
            }
          ).credentials;
          return queries.map(({ permission }) =>
            decide(permission.name, principal.userEntityRef),
          );
        },
      }).factory,
      mockServices.auditor.mock({
        createEvent: async ({ eventId }) => ({
          success: async options => {
            events.push({ eventId, meta: options?.meta, outcome: 'success' });
          },
          fail: async options => {
            events.push({
              eventId,
              meta: options.meta,
              outcome: options.error.name,
            });
          },
        }),
      }).factory,
    ],
  });
  const as = (user: string) => {
    const send = (test: request.Test) =>
      test.set('Authorization', mockCredentials.user.header(user));
    return {
      get: (path: string) => send(request(server).get(`${TASKS}${path}`)),
      post: (path: string, body: object = {}) =>
        send(request(server).post(`${TASKS}${path}`)).send(body),
      put: (path: string) => send(request(server).put(`${TASKS}${path}`)),
      patch: (path: string, body: object, match = '*') =>
        send(request(server).patch(`${TASKS}${path}`))
          .set('If-Match', match)
          .send(body),
      delete: (path: string, match = '*') =>
        send(request(server).delete(`${TASKS}${path}`)).set('If-Match', match),
    };
  };
  return { server, as, events, asked: () => asked };
}
