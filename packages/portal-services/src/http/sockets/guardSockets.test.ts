import { DatabaseMonitor } from '../../database/DatabaseMonitor';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import signalsPlugin from '@backstage/plugin-signals-backend';
import { declaredMetrics } from '@portolan/backend-kit';
import type { HttpGuard } from '../HttpGuard';
import { createPortalHttpRouter } from '../portalHttpRouter';

const TOKEN = 'mock-user-token';

/** Opens no socket for two names, and answers for one of them by itself. */
const guard: HttpGuard = {
  handle: (req, res, next) =>
    req.headers.host?.startsWith('rebound') ? res.status(421).end() : next(),
  refuseSocket: ({ headers }) =>
    /^(rebound|hidden)/.test(headers.host ?? '')
      ? new NotAllowedError('Not under this name')
      : undefined,
};

async function findFreePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise(done => server.close(done));
  return port;
}

describe('websockets', () => {
  const events = mockServices.events.mock();
  const backend = createBackend();
  let port: number;
  let signals: string;

  beforeAll(async () => {
    port = await findFreePort();
    signals = `ws://localhost:${port}/api/signals`;
    const baseUrl = `http://localhost:${port}`;
    [
      createPortalHttpRouter({
        guards: [guard],
        monitor: new DatabaseMonitor(),
      }),
      signalsPlugin,
      events.factory,
      mockServices.auth.factory(),
      mockServices.userInfo.factory(),
      mockServices.rootLogger.factory(),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: { baseUrl, listen: { host: '127.0.0.1', port } },
        },
      }),
    ].forEach(feature => backend.add(feature));
    await backend.start();
  });
  afterAll(() => backend.stop());

  /** The status that a handshake is answered with. */
  async function shake(path: string, headers: Record<string, string>) {
    const request = get({
      port,
      path,
      headers: {
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
        ...headers,
      },
    });
    const answers = ['response', 'upgrade'].map(event => once(request, event));
    const [answer]: IncomingMessage[] = await Promise.race(answers);
    answer.socket.destroy();
    return answer.statusCode;
  }

  function publish() {
    const [[{ onEvent }]] = events.subscribe.mock.calls;
    return onEvent({
      topic: 'signals',
      eventPayload: {
        recipients: { type: 'broadcast' },
        channel: 'orders',
        message: { id: 1 },
      },
    });
  }

  const signedIn = { 'Sec-WebSocket-Protocol': TOKEN };

  it.each([
    ['nobody', {}, 401],
    ['an invalid token', { 'Sec-WebSocket-Protocol': 'made-up' }, 401],
    ['a foreign page', { ...signedIn, Origin: 'http://localhost:9' }, 403],
    ['a page of no origin', { ...signedIn, Origin: 'null' }, 403],
    ['whom a guard answers', { ...signedIn, Host: 'rebound.example' }, 421],
    ['whom a guard refuses', { ...signedIn, Host: 'hidden.example' }, 403],
  ])('are refused to %s', async (_who, headers, status) => {
    expect(await shake('/api/signals', headers)).toBe(status);
  });

  it.each(['/', '/api/events', '/api/signals/', '/api/signals?a', '/signals'])(
    'are not to be had at %s',
    async path => {
      expect(await shake(path, signedIn)).toBe(404);
    },
  );

  it.each<Record<string, string>>([{}, { Origin: 'http://localhost:3000' }])(
    'open for who has signed in (%j)',
    async headers => {
      expect(await shake('/api/signals', { ...signedIn, ...headers })).toBe(
        101,
      );
    },
  );

  it('leave requests alone that ask for another protocol', async () => {
    const headers = { Upgrade: 'h2c' };
    expect(await shake('/api/signals/health', headers)).toBe(200);
  });

  it('bring what is published', async () => {
    const socket = new WebSocket(signals, [TOKEN]);
    await once(socket, 'open');
    socket.send(JSON.stringify({ action: 'subscribe', channel: 'orders' }));
    // Again and again, for nothing tells when the subscription is there.
    const timer = setInterval(publish, 20);
    const [{ data }] = await once(socket, 'message');
    clearInterval(timer);
    expect(JSON.parse(data)).toEqual({ channel: 'orders', message: { id: 1 } });
    socket.close();
  });

  it('end when a client sends more than anyone needs', async () => {
    const socket = new WebSocket(signals, [TOKEN]);
    await once(socket, 'open');
    const closed = once(socket, 'close');
    socket.send('x'.repeat(300 * 1024));
    const [{ code }] = await closed;
    expect(code).toBe(1006);
  });

  async function openSocket() {
    const socket = new WebSocket(signals, [TOKEN]);
    await once(socket, 'open');
    return socket;
  }

  it('are not more for one person than their pages, one after the other or at once', async () => {
    const sockets = await Promise.all(Array.from({ length: 20 }, openSocket));
    expect(await shake('/api/signals', signedIn)).toBe(429);
    sockets.map(socket => socket.close());
    while ((await openSockets()) > 0) {
      await new Promise(done => setTimeout(done, 10));
    }

    const many = Array.from({ length: 60 }, () => {
      const socket = new WebSocket(signals, [TOKEN]);
      return Promise.race([once(socket, 'close'), once(socket, 'error')]);
    });
    await new Promise(done => setTimeout(done, 500));
    expect(await openSockets()).toBeLessThanOrEqual(20);
    many.forEach(ended => ended.catch(() => {}));
  });
});

async function openSockets() {
  const text = await declaredMetrics.metrics();
  return Number(/portal_websockets_open (\d+)/.exec(text)?.[1]);
}
