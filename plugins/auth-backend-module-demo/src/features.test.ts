import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import signalsPlugin from '@backstage/plugin-signals-backend';
import portalServices from '@portolan/portal-services';
import demoFeatures from '.';

const DEMO = { auth: { providers: { demo: {} } } };

async function findFreePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise(done => server.close(done));
  return port;
}

/** A back end of nothing but the demo and the portal's services. */
function createPortal(features: object, backend: object) {
  const portal = createBackend();
  [
    demoFeatures,
    portalServices,
    signalsPlugin,
    mockServices.events.mock().factory,
    mockServices.auth.factory(),
    mockServices.userInfo.factory(),
    mockServices.rootLogger.factory(),
    mockServices.rootConfig.factory({
      data: {
        app: { baseUrl: 'http://localhost:3000' },
        backend: {
          database: { client: 'better-sqlite3', connection: ':memory:' },
          ...backend,
        },
        ...features,
      },
    }),
  ].forEach(feature => portal.add(feature));
  return portal;
}

const HANDSHAKE = {
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
  'Sec-WebSocket-Protocol': 'mock-user-token',
};

async function statusOf(port: number, path: string, headers: object) {
  const request = get({ port, path, headers: { ...headers } });
  const answers = ['response', 'upgrade'].map(event => once(request, event));
  const [answer]: IncomingMessage[] = await Promise.race(answers);
  answer.socket.destroy();
  return answer.statusCode;
}

async function statusesIn(features: object) {
  const port = await findFreePort();
  const portal = createPortal(features, {
    baseUrl: `http://localhost:${port}`,
    listen: { host: '127.0.0.1', port },
  });
  await portal.start();
  const Host = 'rebound.example';
  const health = '/.backstage/health/v1/liveness';
  const statuses = {
    own: await statusOf(port, health, {}),
    ownSocket: await statusOf(port, '/api/signals', HANDSHAKE),
    foreign: await statusOf(port, health, { Host }),
    foreignMetrics: await statusOf(port, '/metrics', { Host }),
    foreignSocket: await statusOf(port, '/api/signals', { ...HANDSHAKE, Host }),
  };
  await portal.stop();
  return statuses;
}

describe('the demo', () => {
  it('answers to names of this machine only', async () => {
    expect(await statusesIn(DEMO)).toEqual({
      own: 200,
      ownSocket: 101,
      foreign: 421,
      foreignMetrics: 421,
      foreignSocket: 421,
    });
  });

  it('adds nothing to a portal without it', async () => {
    expect(await statusesIn({})).toEqual({
      own: 200,
      ownSocket: 101,
      foreign: 200,
      foreignMetrics: 200,
      foreignSocket: 101,
    });
  });

  it.each([DEMO, { demo: { people: [] } }])(
    'does not start where others could reach it (%j)',
    async features => {
      const portal = createPortal(features, {
        baseUrl: 'https://portal.example.com',
        listen: ':7007',
      });
      await expect(portal.start()).rejects.toThrow(
        /loopback.*'backend.baseUrl'.*'backend.listen'/,
      );
      await portal.stop();
    },
  );

  it('does not start without its guard', async () => {
    const portal = createBackend();
    const data = { backend: { listen: '127.0.0.1:0' }, ...DEMO };
    portal.add(mockServices.rootLogger.factory());
    portal.add(mockServices.rootConfig.factory({ data }));
    portal.add(portalServices);
    portal.add(demoFeatures);
    await expect(portal.start()).rejects.toThrow();
    await portal.stop();
  });
});
