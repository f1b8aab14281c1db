import { resolve } from 'node:path';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import permissionPlugin from '@backstage/plugin-permission-backend';
import searchPlugin from '@backstage/plugin-search-backend';
import portolanPolicy from '@portolan/plugin-permission-backend-module-portolan';
import {
  taskReadPermission,
  taskUpdatePermission,
} from '@portolan/plugin-task-manager-common';
import request from 'supertest';
import taskManagerFeatures from './features';

jest.setTimeout(60_000);

const ANA = 'user:default/ana';
const ADMINISTRATOR = 'user:default/admin';

/**
 * Starts a portal; tells how many tasks it has, and what is decided of
 * somebody.
 */
async function start(taskManager: object = {}, portolan: object = {}) {
  const { server } = await startTestBackend({
    features: [
      taskManagerFeatures,
      permissionPlugin,
      portolanPolicy,
      searchPlugin,
      catalogServiceMock.factory(),
      mockServices.rootConfig.factory({
        data: {
          taskManager,
          permission: {
            enabled: true,
            portolan: { administrators: [ADMINISTRATOR], ...portolan },
          },
          demo: { tasks: resolve(__dirname, '../../../demo/tasks.yaml') },
        },
      }),
    ],
  });
  const { body: statistics } = await request(server)
    .get('/api/task-manager/tasks/statistics')
    .set('Authorization', mockCredentials.service.header())
    .expect(200);
  return {
    total: statistics.total,
    /** What the task manager is told when it asks on behalf of somebody. */
    async decisionsOn(user: string): Promise<string[]> {
      const actor = { subject: 'plugin:task-manager' };
      const { body } = await request(server)
        .post('/api/permission/authorize')
        .auth(mockCredentials.user.token(user, { actor }), { type: 'bearer' })
        .send({
          items: [taskReadPermission, taskUpdatePermission].map(permission => ({
            id: permission.name,
            permission,
          })),
        })
        .expect(200);
      return body.items.map(({ result }: { result: string }) => result);
    },
  };
}

describe('the features of the task manager', () => {
  it('bring the tasks of the demo, and who may do what', async () => {
    const { total, decisionsOn } = await start();
    expect(total).toBeGreaterThan(40);
    expect(await decisionsOn(ANA)).toEqual(['ALLOW', 'CONDITIONAL']);
    expect(await decisionsOn(ADMINISTRATOR)).toEqual(['ALLOW', 'ALLOW']);
  });

  it('show tasks to those involved only, where they are told to', async () => {
    const { decisionsOn } = await start({ visibleTo: 'involved' });
    expect(await decisionsOn(ANA)).toEqual(['CONDITIONAL', 'CONDITIONAL']);
    expect(await decisionsOn(ADMINISTRATOR)).toEqual(['ALLOW', 'ALLOW']);
  });

  it('do not start where the configuration has a former name', async () => {
    const tasksVisibleTo = 'concerned';
    await expect(start({}, { tasksVisibleTo })).rejects.toThrow(
      /taskManager\.visibleTo/,
    );
  });
});
