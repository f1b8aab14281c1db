import { createServer } from 'node:http';
import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  mockServices,
  ServiceFactoryTester,
} from '@backstage/backend-test-utils';
import { applyServerLimits } from './serverLimits';

const LIMITS = [
  'headersTimeout',
  'requestTimeout',
  'keepAliveTimeout',
  'timeout',
  'maxHeadersCount',
  'maxRequestsPerSocket',
] as const;

function configOf(server: object) {
  const listen = { host: '127.0.0.1', port: 0 };
  return mockServices.rootConfig({ data: { backend: { listen, server } } });
}

/** What Backstage itself makes of the same configuration. */
async function backstageLimits(config: ReturnType<typeof configOf>) {
  const limits: unknown[] = [];
  const lifecycle = mockServices.rootLifecycle.mock();
  const factory = rootHttpRouterServiceFactory({
    configure({ applyDefaults, server }) {
      applyDefaults();
      limits.push(...LIMITS.map(key => server[key]));
    },
  });
  await ServiceFactoryTester.from(factory, {
    dependencies: [
      mockServices.rootConfig.factory({ data: config.get() as {} }),
      lifecycle.factory,
    ],
  }).getSubject();
  for (const [stop] of lifecycle.addShutdownHook.mock.calls) {
    await stop();
  }
  return limits;
}

describe('applyServerLimits', () => {
  it.each([
    {},
    { headersTimeout: 7_000, requestTimeout: '8s', keepAliveTimeout: 'PT70S' },
    { timeout: { minutes: 2 }, maxHeadersCount: 50, maxRequestsPerSocket: 9 },
  ])('sets what Backstage sets: %j', async limits => {
    const config = configOf(limits);
    const server = createServer();
    applyServerLimits(server, config);
    expect(LIMITS.map(key => server[key])).toEqual(
      await backstageLimits(config),
    );
  });

  it('names what is no duration', () => {
    const config = configOf({ keepAliveTimeout: 'long' });
    expect(() => applyServerLimits(createServer(), config)).toThrow(
      'backend.server.keepAliveTimeout',
    );
  });
});
