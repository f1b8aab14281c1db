import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { EventEmitter, once } from 'node:events';
import { pluginHttpRouterServiceFactory } from './pluginHttpRouter';

const LARGE = 'x'.repeat(20_000);

/** Requests that came to the handler, which answers when the test says so. */
const arrivals = new EventEmitter();
const held = new Map<string, () => void>();
let answersAtOnce = false;

const plugin = createBackendPlugin({
  pluginId: 'notes',
  register({ registerInit }) {
    registerInit({
      deps: { http: coreServices.httpRouter },
      async init({ http }) {
        http.addAuthPolicy({ path: '/open', allow: 'unauthenticated' });
        http.use((req, res) => {
          const name = String(req.query.name);
          const answer = () => res.json({ name });
          if (answersAtOnce) {
            answer();
          } else {
            held.set(name, answer);
            arrivals.emit(name);
          }
        });
      },
    });
  },
});

describe('large bodies', () => {
  let url: string;
  beforeAll(async () => {
    const { server } = await startTestBackend({
      features: [
        plugin,
        pluginHttpRouterServiceFactory,
        httpAuthServiceFactory,
      ],
    });
    url = `http://localhost:${server.port()}/api/notes`;
  });
  const sent: Promise<unknown>[] = [];
  beforeEach(() => {
    answersAtOnce = false;
  });
  afterEach(async () => {
    answersAtOnce = true;
    held.forEach(answer => answer());
    held.clear();
    await Promise.allSettled(sent);
  });

  const ana = mockCredentials.user.header('user:default/ana');
  const ben = mockCredentials.user.header('user:default/ben');

  /** Sends, and waits until the handler has it. */
  async function arrive(name: string, options: SendOptions = {}) {
    const arrival = once(arrivals, name, {
      signal: AbortSignal.timeout(2_000),
    });
    const answer = send(name, options);
    await arrival;
    return answer;
  }

  type SendOptions = {
    as?: string;
    body?: string;
    path?: string;
    encoding?: string;
    signal?: AbortSignal;
  };
  function send(name: string, options: SendOptions) {
    const { as, body = LARGE, path = '/', encoding, signal } = options;
    const answer = fetch(`${url}${path}?name=${name}`, {
      method: 'POST',
      headers: {
        ...(as && { authorization: as }),
        ...(encoding && { 'content-encoding': encoding }),
      },
      body,
      signal,
    });
    sent.push(answer.catch(() => {}));
    return { answer };
  }

  function take(name: string) {
    const answer = held.get(name);
    held.delete(name);
    return answer;
  }

  const settled = () => new Promise(resolve => setTimeout(resolve, 100));

  it('of one caller wait for one another, and for nobody else', async () => {
    await arrive('first', { as: ana });
    const { answer } = send('second', { as: ana });
    await settled();
    expect(held.has('second')).toBe(false);

    await arrive('small', { as: ana, body: 'x' });
    await arrive('other', { as: ben });
    const second = once(arrivals, 'second');
    take('first')?.();
    await second;
    take('second')?.();
    expect((await answer).status).toBe(200);
  });

  it('of who has gone keep nobody waiting', async () => {
    const leaving = new AbortController();
    await arrive('first', { as: ana, signal: leaving.signal });
    send('gone', { as: ana, signal: leaving.signal });
    await settled();
    leaving.abort();
    await arrive('second', { as: ana });
    expect(held.has('gone')).toBe(false);
  });

  it('of plugins that ask for somebody do not wait for what asks them', async () => {
    const asked = mockCredentials.user.token('user:default/ana', {
      actor: { subject: 'plugin:mcp-actions' },
    });
    await arrive('first', { as: ana });
    await arrive('inner', { as: `Bearer ${asked}` });
    expect(held.has('first')).toBe(true);
  });

  it('of who is not known keep nobody waiting', async () => {
    await arrive('first', { path: '/open' });
    await arrive('second', { path: '/open' });
    expect(held.has('first')).toBe(true);
  });

  it('wait where they are packed, however little comes', async () => {
    await arrive('first', { as: ana });
    send('second', { as: ana, body: 'x', encoding: 'gzip' });
    await settled();
    expect(held.has('second')).toBe(false);
  });

  it('that take long make others wait for some seconds only', async () => {
    await arrive('first', { as: ana });
    const second = once(arrivals, 'second');
    send('second', { as: ana });
    await second;
    expect(held.has('first')).toBe(true);
  }, 20_000);
});
