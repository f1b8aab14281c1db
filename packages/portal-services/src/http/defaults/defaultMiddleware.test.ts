import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { defaultMiddleware } from './defaultMiddleware';

const TEXT = 'x'.repeat(2_000);

function start() {
  const config = mockServices.rootConfig({
    data: {
      backend: {
        cors: { origin: 'http://localhost:7007', credentials: true },
      },
    },
  });
  const app = express();
  const routes = express.Router().get('/text', (_req, res) => {
    res.type('text/plain').send(TEXT);
  });
  defaultMiddleware({
    app,
    config,
    routes,
    healthRouter: express.Router(),
    middleware: MiddlewareFactory.create({
      config,
      logger: mockServices.logger.mock(),
    }),
  });
  return app;
}

describe('defaultMiddleware', () => {
  const app = start();

  it.each(['gzip', 'identity', ''])(
    'sends a text to who takes it as %j',
    async encoding => {
      const response = await request(app)
        .get('/text')
        .set('Accept-Encoding', encoding);
      expect(response.text).toBe(TEXT);
      expect(response.headers['content-encoding']).toBe(
        encoding === 'gzip' ? 'gzip' : undefined,
      );
      expect(response.headers.vary).toBe('Accept-Encoding');
    },
  );

  it('answers who names no way of packing as who takes none', async () => {
    const response = await request(app).get('/text').unset('Accept-Encoding');
    expect(response.text).toBe(TEXT);
    expect(response.headers).toMatchObject({
      vary: 'Accept-Encoding',
      'content-length': '2000',
      'x-content-type-options': 'nosniff',
    });
    expect(response.headers).not.toHaveProperty('x-powered-by');
    expect(response.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it.each([
    ['http://localhost:7007', 'http://localhost:7007'],
    ['http://elsewhere.example', undefined],
  ])('lets pages of %s read: %s', async (origin, allowed) => {
    const { headers } = await request(app).get('/text').set('Origin', origin);
    expect(headers['access-control-allow-origin']).toBe(allowed);
    const preflight = await request(app)
      .options('/text')
      .set('Origin', origin)
      .set('Access-Control-Request-Method', 'PATCH');
    expect(preflight.headers['access-control-allow-origin']).toBe(allowed);
  });

  it.each(['gzip', undefined])(
    'tells caches that the answer is for one origin, packed as %s',
    async encoding => {
      const asked = request(app)
        .get('/text')
        .set('Origin', 'http://localhost:7007');
      const { headers } = await (encoding
        ? asked.set('Accept-Encoding', encoding)
        : asked.unset('Accept-Encoding'));
      expect(headers.vary).toBe('Origin, Accept-Encoding');
    },
  );
});
