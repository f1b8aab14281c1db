import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  startTestBackend,
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import searchPlugin from '@backstage/plugin-search-backend';
import postgresEngine from '@backstage/plugin-search-backend-module-pg';
import taskCollator from '@portolan/plugin-search-backend-module-task-manager';
import taskManagerPlugin from './index';
import request from 'supertest';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

/**
 * The parts of the portal that take part in finding a task, on a database for
 * each plugin.
 */
async function startPortal(id: TestDatabaseId) {
  const clients = new Map<string, ReturnType<typeof databases.init>>();
  const { server } = await startTestBackend({
    features: [
      searchPlugin,
      postgresEngine,
      taskCollator,
      taskManagerPlugin,
      // Those of the test back end do not reach from one plugin to another.
      eventsServiceFactory,
      catalogServiceMock.factory(),
      createServiceFactory({
        service: coreServices.database,
        deps: { plugin: coreServices.pluginMetadata },
        factory: ({ plugin }) => ({
          async getClient() {
            const client = clients.get(plugin.getId()) ?? databases.init(id);
            clients.set(plugin.getId(), client);
            return client;
          },
        }),
      }),
    ],
  });
  return server;
}

async function startSearch(id: TestDatabaseId) {
  const server = await startPortal(id);
  const find = async (term: string): Promise<string[]> => {
    const { body } = await request(server)
      .get('/api/search/query')
      .query({ term, 'types[0]': 'task' });
    // Until there is an index, Lunr answers with an error.
    return (body.results ?? []).map(
      ({ document }: { document: { title: string } }) => document.title,
    );
  };
  return {
    server,
    async create(title: string): Promise<string> {
      const { body } = await request(server)
        .post('/api/task-manager/tasks')
        .send({ title })
        .expect(201);
      return `/api/task-manager/tasks/${body.id}`;
    },
    /** What is found, once this is. */
    async findUntil(term: string, title: string): Promise<string[]> {
      for (let attempt = 0; attempt < 600; attempt++) {
        const found = await find(term);
        if (found.includes(title)) {
          return found;
        }
        await new Promise(resolve => setTimeout(resolve, 100));
      }
      throw new Error(`'${title}' is not found`);
    },
  };
}

describe('searching tasks', () => {
  it('finds on PostgreSQL what was created and what it became, and not what was deleted', async () => {
    const { server, create, findUntil } = await startSearch('POSTGRES_15');
    const changed = await create('Rotate the lighthouse lamp');
    const deleted = await create('Paint the lighthouse door');
    const created = await findUntil('lighthouse', 'Paint the lighthouse door');
    expect(created).toHaveLength(2);

    await request(server).delete(deleted).set('If-Match', '*').expect(204);
    const title = 'Replace the lighthouse bulb';
    await request(server)
      .patch(changed)
      .set('If-Match', '*')
      .send({ title })
      .expect(200);
    expect(await findUntil('lighthouse', title)).toEqual([title]);
  });

  it('finds on PostgreSQL what people copy out of a title', async () => {
    const { create, findUntil } = await startSearch('POSTGRES_15');
    const titles = {
      'Broken: https://wiki.example.test/runbooks/77': [
        'https://wiki.example.test/runbooks/77',
        'wiki.example.test',
        'runbooks/77',
      ],
      'Tidy charts/payments/values.yaml': ['values.yaml', 'charts/payments'],
      'The driver’s seat': ["driver's", 'driver’s'],
      "Mind o'clock jobs": ['o’clock', "o'clock"],
    };
    for (const title of Object.keys(titles)) {
      await create(title);
    }
    for (const [title, terms] of Object.entries(titles)) {
      for (const term of terms) {
        expect(await findUntil(term, title)).toContain(title);
      }
    }
  });

  it('finds with another engine what was created', async () => {
    const { create, findUntil } = await startSearch('SQLITE_3');
    const title = 'Rotate the lighthouse lamp';
    await create(title);
    expect(await findUntil('lamp', title)).toEqual([title]);
  });
});
