import { mockServices } from '@backstage/backend-test-utils';
import { declaredMetrics } from '@portolan/backend-kit';
import express, { Router } from 'express';
import request from 'supertest';
import { requestMetrics, traceRouteTemplates } from '../metrics';
import { waitForEventBus } from './waitForEventBus';

describe('waitForEventBus', () => {
  const events = '/api/events/bus/v1/events';

  function createApp() {
    const lifecycle = mockServices.lifecycle.mock();
    const routes = Router();
    const app = express();
    traceRouteTemplates(app);
    app.use(requestMetrics());
    app.use(waitForEventBus({ routes, lifecycle }));
    app.use(routes);
    const [[start]] = lifecycle.addStartupHook.mock.calls;
    return { app, routes, start };
  }

  it('asks to try again until the back end has started', async () => {
    const { app, start } = createApp();
    const { headers } = await request(app).post(events).expect(503);
    expect(headers['retry-after']).toBe('1');
    await request(app).get('/api/other').expect(404);
    await start();
    await request(app).post(events).expect(404);
  });

  it('counts what the bus answers meanwhile by its own route', async () => {
    const { app, routes } = createApp();
    const bus = Router();
    bus.post('/bus/v1/events', (_req, res) => {
      res.status(201).end();
    });
    routes.use('/api/events', bus);
    await request(app).post(events).expect(201);
    const metric = declaredMetrics.getSingleMetric('http_requests_total')!;
    expect((await metric.get()).values).toMatchObject([
      { labels: { endpoint: events, status: 201 } },
    ]);
  });
});
