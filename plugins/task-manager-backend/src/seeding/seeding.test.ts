import { createBackendModule } from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Task } from '@portolan/plugin-task-manager-common';
import { taskSeedExtensionPoint } from '@portolan/plugin-task-manager-node';
import request from 'supertest';
import { TASKS } from '../__testUtils__/startTasks';
import plugin from '../index';

jest.setTimeout(60_000);

describe('seeding', () => {
  it('seeds an empty database with tasks and comments', async () => {
    const { server } = await startTestBackend({
      features: [
        plugin,
        catalogServiceMock.factory(),
        createBackendModule({
          pluginId: 'task-manager',
          moduleId: 'seed',
          register: env =>
            env.registerInit({
              deps: { seeds: taskSeedExtensionPoint },
              async init({ seeds }) {
                seeds.addSeed({
                  load: async () => [
                    {
                      title: 'Top',
                      createdBy: 'user:default/ana',
                      createdAt: '2026-01-01T00:00:00Z',
                      comments: [{ author: 'user:default/bo', body: 'Hi' }],
                    },
                    { title: 'Below', createdBy: 'user:default/ana' },
                  ],
                });
              },
            }),
        }),
      ],
    });
    const { body } = await request(server).get(
      `${TASKS}?orderBy=rank&order=asc`,
    );
    expect(body.items.map((task: Task) => task.title)).toEqual([
      'Top',
      'Below',
    ]);
    const [{ id, createdAt }] = body.items;
    expect(createdAt).toBe('2026-01-01T00:00:00.000Z');
    const comments = await request(server).get(`${TASKS}/${id}/comments`);
    expect(comments.body.items).toMatchObject([
      { body: 'Hi', createdAt: '2026-01-01T01:00:00.000Z' },
    ]);
  });
});
