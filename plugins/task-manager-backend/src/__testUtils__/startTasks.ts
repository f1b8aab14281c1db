import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Task } from '@portolan/plugin-task-manager-common';
import request from 'supertest';
import plugin from '../index';

/** Where tasks are served. */
export const TASKS = '/api/task-manager/tasks';

/** Starts the plugin with a catalog, for people who may do everything. */
export async function startTasks() {
  const { server } = await startTestBackend({
    features: [
      plugin,
      catalogServiceMock.factory({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: { name: 'ledger' },
            relations: [
              { type: 'ownedBy', targetRef: 'group:default/payments' },
            ],
          },
        ],
      }),
      mockServices.rootConfig.factory({ data: {} }),
    ],
  });
  const create = async (body: object): Promise<Task> => {
    const response = await request(server).post(TASKS).send(body);
    expect(response.status).toBe(201);
    return response.body;
  };
  return { server, create };
}
