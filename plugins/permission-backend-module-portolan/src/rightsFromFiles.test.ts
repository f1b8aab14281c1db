import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import catalogLogs from '@backstage/plugin-catalog-backend-module-logs';
import demoFeatures from '@portolan/plugin-auth-backend-module-demo';
import request from 'supertest';
import { parse } from 'yaml';

const MALLORY = 'user:default/mallory';
const BRIDGE = 'group:default/bridge';
const HOLD = 'group:default/hold';

const { catalog: shipped } = parse(
  readFileSync(resolve(__dirname, '../../../app-config.yaml'), 'utf8'),
);

const entity = (kind: string, name: string, spec: object, more = {}) =>
  JSON.stringify({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name },
    spec,
    ...more,
  });

const group = (name: string, members: string[] = []) =>
  entity('Group', name, { type: 'team', children: [], members });

/** Files that anyone may have changed who has a repository. */
const FILES: Record<string, string> = {
  'group.json': group('bridge', ['mallory']),
  'parent.json': entity('Group', 'deck', {
    type: 'team',
    children: [],
    parent: 'bridge',
    members: ['mallory'],
  }),
  'user.json': entity('User', 'mallory', { memberOf: ['bridge'] }),
  'behind.json': entity('Location', 'behind', { target: './group.json' }),
  'component.json': entity(
    'Component',
    'ladder',
    {
      type: 'service',
      lifecycle: 'production',
      owner: 'mallory',
      members: ['user:default/mallory'],
      memberOf: ['group:default/bridge'],
      subcomponentOf: 'group:default/bridge',
      dependencyOf: ['group:default/bridge'],
    },
    {
      relations: [
        { type: 'hasMember', targetRef: MALLORY },
        { type: 'memberOf', targetRef: BRIDGE },
      ],
    },
  ),
};

const FILES_OF_PEOPLE = Object.keys(FILES).filter(
  name => name !== 'component.json',
);

const directory = createMockDirectory({
  content: {
    ...FILES,
    'people.json': entity('User', 'mallory', { memberOf: ['hold'] }),
    'admins.json': group('bridge'),
  },
});

const from = (name: string, rules?: object[]) => ({
  type: 'file',
  target: directory.resolve(name),
  ...(rules ? { rules } : {}),
});

/** A portal that reads all files, from places that are named, or are not. */
async function startPortal(options: { rules: object[]; named: string[] }) {
  const logger = mockServices.rootLogger.mock({ child: () => logger });
  const files = Object.keys(FILES);
  const { server } = await startTestBackend({
    features: [
      authPlugin,
      catalogPlugin,
      catalogLogs,
      demoFeatures,
      logger.factory,
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: {
            baseUrl: 'http://localhost:7007',
            listen: { host: '127.0.0.1', port: 0 },
          },
          auth: { providers: { demo: {} } },
          demo: { people: [{ ref: MALLORY, displayName: 'Mallory' }] },
          catalog: {
            rules: options.rules,
            locations: [
              ...options.named.map(name =>
                from(name, [{ allow: ['User', 'Group'] }]),
              ),
              ...files.map(name => from(name)),
            ],
            processingInterval: { seconds: 1 },
          },
        },
      }),
    ],
  });
  const signIn = async () => {
    const { body } = await request(server)
      .get('/api/auth/demo/refresh')
      .set('x-portolan-demo-person', MALLORY);
    const { ownershipEntityRefs } = body.backstageIdentity?.identity ?? {};
    return ownershipEntityRefs as string[] | undefined;
  };
  const refusedFiles = () =>
    FILES_OF_PEOPLE.filter(name =>
      logger.warn.mock.calls.some(call =>
        new RegExp(`${name}.*not of an allowed kind`).test(
          JSON.stringify(call),
        ),
      ),
    );
  return { signIn, refusedFiles };
}

/** Files are read every second. */
async function waitUntil(isDone: () => Promise<boolean>) {
  while (!(await isDone())) {
    await new Promise(done => setTimeout(done, 200));
  }
}

describe('a catalog file that anyone may change', () => {
  it.each([
    ['where that group does not exist', ['people.json']],
    ['where it does', ['people.json', 'admins.json']],
  ])(
    'makes nobody a member of the administrators, %s',
    async (_where, named) => {
      const { signIn, refusedFiles } = await startPortal({
        rules: shipped.rules,
        named,
      });
      await waitUntil(
        async () => refusedFiles().length === FILES_OF_PEOPLE.length,
      );
      await waitUntil(async () => (await signIn())?.includes(HOLD) ?? false);
      expect(await signIn()).toEqual([MALLORY, HOLD]);
    },
    60_000,
  );

  it('would do so if it were let', async () => {
    const { signIn } = await startPortal({
      rules: [{ allow: ['User', 'Group', 'Component', 'Location'] }],
      named: ['people.json'],
    });
    await waitUntil(async () => (await signIn())?.includes(BRIDGE) ?? false);
    expect(await signIn()).toContain(BRIDGE);
  }, 60_000);
});
