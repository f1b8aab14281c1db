import { once } from 'node:events';
import { createServer } from 'node:http';
import { declaredMetrics } from '@portolan/backend-kit';
import express, { ErrorRequestHandler, Router } from 'express';
import { Counter } from 'prom-client';
import request from 'supertest';
import { metricsEndpoint, requestMetrics, traceRouteTemplates } from '.';

function createApp() {
  const app = express();
  traceRouteTemplates(app);
  app.use(requestMetrics());
  app.get('/metrics', metricsEndpoint());

  const orders = Router();
  orders.get('/orders/:id', (req, res) => {
    res.json({ id: req.params.id });
  });
  orders.patch('/orders/:id', () => {
    throw new Error('conflict');
  });
  orders.get(/^\/files\/.*/, (_req, res) => {
    res.end();
  });
  app.use('/api/shop', Router().use(orders));
  app.use(((_error, _req, res, _next) => {
    res.status(412).end();
  }) as ErrorRequestHandler);
  // Like the front end, which shows its own page for what nobody else answers.
  app.get('/metrics', (_req, res) => {
    res.send('page');
  });
  return app;
}

async function requestCounts() {
  const metric = await declaredMetrics
    .getSingleMetric('http_requests_total')!
    .get();
  return metric.values.map(({ labels, value }) => ({ ...labels, value }));
}

describe('request metrics', () => {
  it('counts by the template of the route, whatever the id', async () => {
    const app = createApp();
    await request(app).get('/api/shop/orders/1').expect(200);
    await request(app).get('/api/shop/orders/2?q=x').expect(200);
    expect(await requestCounts()).toEqual([
      {
        method: 'GET',
        endpoint: '/api/shop/orders/:id',
        status: 200,
        value: 2,
      },
    ]);
  });

  it('gives one value to a path, whatever its letter case', async () => {
    const app = createApp();
    await request(app).get('/api/shop/orders/1').expect(200);
    await request(app).get('/API/Shop/orders/1').expect(200);
    expect(await requestCounts()).toMatchObject([
      { endpoint: '/api/shop/orders/:id', value: 2 },
    ]);
  });

  it('keeps the template of a request that fails', async () => {
    const app = createApp();
    await request(app).patch('/api/shop/orders/1').expect(412);
    expect(await requestCounts()).toMatchObject([
      { endpoint: '/api/shop/orders/:id', status: 412 },
    ]);
  });

  it('gives one value to all unknown paths and one to all invented methods', async () => {
    const app = createApp();
    await request(app).get('/a').expect(404);
    await request(app).get('/api/shop/b/c').expect(404);
    await request(app).get('/api/shop/files/x').expect(200);
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    await request(server).report('/a').expect(404);
    server.close();
    expect(await requestCounts()).toEqual([
      { method: 'GET', endpoint: 'unmatched', status: 404, value: 2 },
      { method: 'GET', endpoint: 'unmatched', status: 200, value: 1 },
      { method: 'other', endpoint: 'unmatched', status: 404, value: 1 },
    ]);
  });

  it('times requests in seconds', async () => {
    const app = createApp();
    await request(app).get('/api/shop/orders/1');
    const text = await declaredMetrics.metrics();
    expect(text).toContain(
      'http_request_duration_seconds_count{method="GET",endpoint="/api/shop/orders/:id"} 1',
    );
  });
});

describe('/metrics', () => {
  it('answers Prometheus', async () => {
    const app = createApp();
    const name = 'catalog_entities_count';
    new Counter({ name, help: name }).inc();
    const { text, type } = await request(app).get('/metrics').expect(200);
    expect(type).toBe('text/plain');
    expect(text).toContain('# TYPE http_requests_total counter');
    expect(text).not.toContain('catalog_entities_count');
    expect(text.endsWith('\n')).toBe(true);
  });

  it.each(['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'])(
    'does not exist for what came through a proxy (%s)',
    async header => {
      const app = createApp();
      const statusWith = async (value: string) =>
        (await request(app).get('/metrics').set(header, value)).status;
      expect(await statusWith('203.0.113.9')).toBe(404);
      expect(await statusWith('')).toBe(404);
    },
  );
});
