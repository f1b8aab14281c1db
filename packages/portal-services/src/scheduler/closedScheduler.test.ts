import { once } from 'node:events';
import {
  request,
  type IncomingMessage,
  type OutgoingHttpHeaders,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { actionsRegistryServiceFactory } from '@backstage/backend-defaults/alpha';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import {
  coreServices,
  createBackendPlugin,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { closedSchedulerServiceFactory } from '.';

const ROUTES = [
  ['GET', '.backstage/scheduler/v1/tasks'],
  ['POST', '.backstage/scheduler/v1/tasks/job/trigger'],
  ['POST', '.backstage/scheduler/v1/tasks/job/cancel'],
];

/** What all gets a request to a route of Backstage's own scheduler. */
const spell = (route: string) => [
  `/api/jobs/${route}`,
  `/api/jobs/${route}/`,
  `/api/jobs/${route}?a=b`,
  `/api/jobs//${route}`,
  `/API/Jobs/${route.replace('scheduler', 'SCHEDULER')}`,
  `/api/jobs/${route.replace('job', '%6Aob')}`,
  `http://other.example/api/jobs/${route}`,
  `http://other.example/api/jobs\\${route.replaceAll('/', '\\')}`,
  // Of what follows the path of the plugin, Express' parser takes this for a
  // host.
  `/api/jobs///user@host/${route}#`,
];

describe('the routes to scheduled jobs', () => {
  const run = jest.fn(async () => {});
  let scheduler: SchedulerService;
  let port: number;

  const jobsPlugin = createBackendPlugin({
    pluginId: 'jobs',
    register({ registerInit }) {
      registerInit({
        deps: {
          actions: actionsRegistryServiceRef,
          permissions: coreServices.permissionsRegistry,
          scheduler: coreServices.scheduler,
        },
        async init(deps) {
          scheduler = deps.scheduler;
          deps.permissions.addPermissions([]);
          await scheduler.scheduleTask({
            id: 'job',
            scope: 'local',
            frequency: { hours: 1 },
            initialDelay: { hours: 1 },
            timeout: { minutes: 1 },
            fn: run,
          });
        },
      });
    },
  });

  beforeAll(async () => {
    const { server } = await startTestBackend({
      features: [
        jobsPlugin,
        closedSchedulerServiceFactory,
        httpAuthServiceFactory,
        actionsRegistryServiceFactory,
      ],
    });
    ({ port } = server.address() as AddressInfo);
  });

  /** Sends a path as it is written, where other clients would tidy it up. */
  async function send(
    method: string,
    path: string,
    headers: OutgoingHttpHeaders,
  ) {
    const sent = request({ port, method, path, headers }).end();
    const [answer]: IncomingMessage[] = await once(sent, 'response');
    return { status: answer.statusCode, body: await json(answer) };
  }

  const asUser = { Authorization: mockCredentials.user.header() };
  const asService = { Authorization: mockCredentials.service.header() };

  it.each(
    ROUTES.flatMap(([method, route]) =>
      [...new Set(spell(route))].map(path => [method, path]),
    ),
  )('are closed to everyone: %s %s', async (method, path) => {
    for (const headers of [asUser, asService]) {
      expect(await send(method, path, headers)).toMatchObject({
        status: 404,
        body: {
          error: { name: 'NotFoundError' },
          response: { statusCode: 404 },
        },
      });
    }
    expect(run).not.toHaveBeenCalled();
  });

  it('tell who has not signed in only that', async () => {
    const [path] = spell(ROUTES[0][1]);
    expect(await send('GET', path, {})).toMatchObject({ status: 401 });
  });

  it.each([
    '/.backstage/health/v1/liveness',
    '/api/jobs/.backstage/actions/v1/actions',
    '/api/jobs/.backstage/auth/v1/cookie',
    '/api/jobs/.well-known/backstage/permissions/metadata',
  ])('leave %s as it is', async path => {
    expect(await send('GET', path, asUser)).toMatchObject({ status: 200 });
  });

  it('are not what a plugin starts its own jobs by', async () => {
    const started = new Promise<void>(resolve => {
      run.mockImplementationOnce(async () => resolve());
    });
    await scheduler.triggerTask('job');
    await started;
    expect(run).toHaveBeenCalledTimes(1);
  });
});
