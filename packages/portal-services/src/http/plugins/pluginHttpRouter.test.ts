import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import express, { type ErrorRequestHandler } from 'express';
import request from 'supertest';
import { pluginHttpRouterServiceFactory } from './pluginHttpRouter';

/** What a handler's promise is rejected with, by path. */
const REASONS: Record<string, { error: unknown }> = {
  '/bare': { error: undefined },
  '/throws': { error: new Error('throw') },
  '/rejects': { error: new RangeError() },
  '/odd': { error: Object.assign(new ConflictError('Odd'), { size: 1n }) },
};

/** Would let everyone in, if it were asked. */
const onErrorLater = async (
  error: Error,
  _req: express.Request,
  res: express.Response,
  next: express.NextFunction,
) => {
  switch (error.name) {
    case 'RangeError':
      throw new ConflictError('The handler rejected');
    case 'AuthenticationError':
      res.status(200).end();
      break;
    default:
      next(error);
  }
};

/** What another library than the language's own has for a promise. */
const thenable = (error?: Error) => ({
  then: (onValue: (value: string) => void, onError: (error: Error) => void) =>
    error ? onError(error) : onValue('next'),
});

const plugin = createBackendPlugin({
  pluginId: 'notes',
  register({ registerInit }) {
    registerInit({
      deps: { http: coreServices.httpRouter },
      async init({ http }) {
        http.addAuthPolicy({ path: '/open', allow: 'unauthenticated' });
        http.use((async () => 'next') as unknown as express.RequestHandler);
        http.use((async (req: express.Request) => {
          if (req.path === '/late') {
            throw new ConflictError('Too late');
          }
          return 'next';
        }) as unknown as express.RequestHandler);
        http.use((req, _res, next) => {
          if (req.path === '/elsewhere') {
            next('route');
          } else {
            next();
          }
        });
        http.use(((req: express.Request) =>
          thenable(
            req.path === '/thenable'
              ? new ConflictError('Of another library')
              : undefined,
          )) as unknown as express.RequestHandler);
        http.use(async (req, _res, next) => {
          await Promise.resolve();
          const reason = REASONS[req.path];
          if (reason) {
            throw reason.error;
          }
          next();
        });
        http.use(
          express
            .Router()
            .get(['/open', '/notes/:id'], (req, res) => {
              res.json({ base: req.baseUrl, id: req.params.id });
            })
            .get('/thrown', () => {
              throw new ConflictError('At once');
            })
            .get('/elsewhere', (_req, res) => {
              res.json({ from: 'elsewhere' });
            })
            .get('/unstorable', () => {
              throw Object.assign(new Error('invalid input syntax'), {
                severity: 'ERROR',
                code: '22P02',
              });
            })
            .get('/teapot', (_req, _res, next) => next(new Error('teapot'))),
        );
        const onError: ErrorRequestHandler = (error, _req, res, next) => {
          switch (error.message) {
            case 'teapot':
              res.status(418).end();
              break;
            case 'throw':
              throw new ConflictError('The handler threw');
            default:
              next(error);
          }
        };
        http.use(onError as unknown as express.RequestHandler);
        http.use(onErrorLater as unknown as express.RequestHandler);
      },
    });
  },
});

describe('the router of a plugin', () => {
  let server: Parameters<typeof request>[0];
  beforeAll(async () => {
    ({ server } = await startTestBackend({
      features: [
        plugin,
        pluginHttpRouterServiceFactory,
        httpAuthServiceFactory,
      ],
    }));
  });

  const get = (path: string) =>
    request(server)
      .get(`/api/notes${path}`)
      .set('Authorization', mockCredentials.user.header());

  it('lets in who has signed in, and others where that is said', async () => {
    const closed = await request(server).get('/api/notes/notes/1');
    expect(closed.status).toBe(401);
    expect(closed.body.error.name).toBe('AuthenticationError');
    expect((await request(server).get('/api/notes/open')).status).toBe(200);
    const { body } = await get('/notes/1');
    expect(body).toEqual({ base: '/api/notes', id: '1' });
  });

  it.each([
    ['/thrown', 409, 'At once'],
    ['/late', 409, 'Too late'],
    ['/thenable', 409, 'Of another library'],
  ])('answers with the error of %s', async (path, status, message) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.body).toMatchObject({
      error: { name: 'ConflictError', message },
      request: { method: 'GET' },
    });
  });

  it('goes on where a handler names no other route', async () => {
    expect((await get('/elsewhere')).body).toEqual({ from: 'elsewhere' });
  });

  it('takes a value that the database does not take for a fault of the caller', async () => {
    const { status, body } = await get('/unstorable');
    expect(status).toBe(400);
    expect(body.error.name).toBe('InputError');
    expect(JSON.stringify(body)).not.toContain('syntax');
  });

  it('gives errors to the plugin first', async () => {
    expect((await get('/teapot')).status).toBe(418);
  });

  it.each([
    ['/throws', 409, 'The handler threw'],
    ['/rejects', 409, 'The handler rejected'],
    ['/bare', 500, ''],
    ['/odd', 500, ''],
  ])('answers when the handling of %s fails', async (path, status, message) => {
    const response = await get(path).timeout(2_000);
    expect(response.status).toBe(status);
    expect(response.body.error?.message ?? '').toContain(message);
  });

  it('has the routes of Backstage, and no others', async () => {
    const keys = await request(server).get(
      '/api/notes/.Backstage/auth/v1/jwks.json',
    );
    // It got there without a token: the mock of the keys says so.
    expect(keys.body.error.message).toBe('Not implemented');
    expect((await get('/.backstage/auth/v1/cookie')).status).toBe(200);
    expect((await get('/nothing')).status).toBe(404);
  });
});
