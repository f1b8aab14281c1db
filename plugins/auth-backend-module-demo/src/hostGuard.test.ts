import type { IncomingMessage } from 'node:http';
import express from 'express';
import request from 'supertest';
import { createHostGuard } from './hostGuard';

describe('the guard of the demo', () => {
  const app = express();
  const guard = createHostGuard();
  app.use(guard.handle);
  app.use((_req, res) => {
    res.send('demo');
  });
  const refuseSocket = (host: string) =>
    guard.refuseSocket({ headers: { host } } as IncomingMessage);

  it.each(['localhost', 'LOCALHOST:7007', '127.0.0.1:7007', '[::1]:7007'])(
    'lets %s in',
    async host => {
      const { status, text } = await request(app).get('/').set('Host', host);
      expect({ status, text }).toEqual({ status: 200, text: 'demo' });
      expect(refuseSocket(host)).toBeUndefined();
    },
  );

  it.each([
    'rebound.example',
    'rebound.example:7007',
    'localhost.rebound.example',
    'localhost@rebound.example',
    '203.0.113.9:7007',
    'a b',
    '',
  ])('refuses %j, in the shape of all errors', async host => {
    const { status, body } = await request(app).get('/x').set('Host', host);
    expect(status).toBe(421);
    expect(body).toEqual({
      error: {
        name: 'MisdirectedRequestError',
        message: expect.stringContaining('localhost'),
      },
      request: { method: 'GET', url: '/x' },
      response: { statusCode: 421 },
    });
    expect(refuseSocket(host)).toMatchObject({ name: 'NotAllowedError' });
  });

  it.each([
    'X-Forwarded-For',
    'X-Forwarded-Host',
    'X-Forwarded-Proto',
    'x-forwarded-anything',
    'Forwarded',
    'Forwarded-For',
    'Via',
    'X-Real-IP',
    'CF-Connecting-IP',
    'CF-Ray',
    'True-Client-IP',
    'X-Original-Host',
    'X-Amzn-Trace-Id',
    'X-Envoy-External-Address',
    'CDN-Loop',
  ])('refuses who comes through a proxy that adds %s', async name => {
    for (const value of ['203.0.113.9', '127.0.0.1', '']) {
      const { status } = await request(app)
        .get('/')
        .set('Host', 'localhost:7007')
        .set(name, value);
      expect(status).toBe(421);
      const headers = { host: 'localhost', [name.toLowerCase()]: value };
      const fault = guard.refuseSocket({ headers } as IncomingMessage);
      expect(fault).toMatchObject({ name: 'NotAllowedError' });
    }
  });
});
