import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  taskFindingsServiceRef,
  type TaskFindingsService,
} from '@portolan/plugin-task-manager-node';
import request from 'supertest';
import plugin from '../index';

const API = '/api/task-manager';
export const ANA = 'user:default/ana';
export const BEN = 'user:default/ben';

/**
 * Starts the plugin with people who sign in, its actions, and a plugin
 * `scanner` that reports findings.
 */
export async function startWithPeople({
  entities = [],
}: { entities?: Entity[] } = {}) {
  let findings: TaskFindingsService | undefined;
  const actions = actionsRegistryServiceMock();
  const { server } = await startTestBackend({
    features: [
      plugin,
      catalogServiceMock.factory({ entities }),
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => actions,
      }),
      createServiceFactory({
        service: coreServices.userInfo,
        deps: { auth: coreServices.auth },
        factory: ({ auth }) => ({
          async getUserInfo(credentials) {
            const userEntityRef = auth.isPrincipal(credentials, 'user')
              ? credentials.principal.userEntityRef
              : '';
            return {
              userEntityRef,
              ownershipEntityRefs: [userEntityRef, 'group:default/payments'],
            };
          },
        }),
      }),
      createBackendPlugin({
        pluginId: 'scanner',
        register({ registerInit }) {
          registerInit({
            deps: { service: taskFindingsServiceRef },
            async init({ service }) {
              findings = service;
            },
          });
        },
      }),
    ],
  });
  const as = (ref: string) => {
    const authorization = mockCredentials.user.header(ref);
    const send =
      (method: 'get' | 'post' | 'put' | 'patch' | 'delete') => (path: string) =>
        request(server)
          [method](`${API}${path}`)
          .set('Authorization', authorization);
    return {
      get: send('get'),
      post: send('post'),
      put: send('put'),
      patch: send('patch'),
      delete: send('delete'),
    };
  };
  return {
    server,
    as,
    actions,
    report: (...args: Parameters<TaskFindingsService['reportFindings']>) =>
      findings!.reportFindings(...args),
  };
}
