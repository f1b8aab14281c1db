import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import express, { type RequestHandler } from 'express';
import request from 'supertest';
import { fixedHeaders } from './fixedHeaders';

async function headersOf(middleware: RequestHandler) {
  const app = express();
  app.disable('x-powered-by');
  app.use(middleware);
  app.use((_req, res) => {
    res.end();
  });
  const { headers } = await request(app).get('/');
  const { date: _, ...others } = headers;
  return others;
}

describe('fixedHeaders', () => {
  it('sets what helmet sets', async () => {
    const helmet = MiddlewareFactory.create({
      config: mockServices.rootConfig({
        data: { backend: { csp: { 'connect-src': ["'self'", 'https:'] } } },
      }),
      logger: mockServices.logger.mock(),
    }).helmet();
    const headers = await headersOf(fixedHeaders(helmet));
    expect(headers).toEqual(await headersOf(helmet));
    expect(headers['content-security-policy']).toContain(
      "connect-src 'self' https:",
    );
    expect(Object.keys(headers).length).toBeGreaterThan(8);
  });

  it('leaves a middleware alone that waits', () => {
    const waiting: RequestHandler = (_req, _res, next) => {
      setImmediate(next);
    };
    expect(fixedHeaders(waiting)).toBe(waiting);
  });
});
