import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { refuseFaultyQueries } from './refuseFaultyQueries';

const encoded = (text: string) =>
  encodeURIComponent(Buffer.from(text).toString('base64'));

const app = express()
  .use(refuseFaultyQueries)
  .use((_req, res) => {
    res.status(204).end();
  })
  .use(
    MiddlewareFactory.create({
      config: mockServices.rootConfig(),
      logger: mockServices.logger.mock(),
    }).error(),
  );

describe('refuseFaultyQueries', () => {
  it.each([
    ['/api/search/query?pageCursor=page', 'pageCursor'],
    [`/api/search/query?term=a&pageCursor=${encoded('-5')}`, 'pageCursor'],
    [`/API/search/Query/?pageCursor=${encoded('1e99')}`, 'pageCursor'],
    [`/api/search/query?pageCursor[]=${encoded('x')}`, 'pageCursor'],
    [`/api/catalog/entities?after=${encoded('null')}`, 'after'],
    [`/api/catalog/entities?after=${encoded('{')}`, 'after'],
    ['/api/notifications?orderField=passphrase', 'orderField'],
    [
      '/api/notifications/notifications?orderField=created,asc&orderField=1',
      'orderField',
    ],
  ])('answers 400 to %s, and names %s', async (url, name) => {
    const { status, body } = await request(app).get(url);
    expect(status).toBe(400);
    expect(body.error.message).toContain(`'${name}'`);
  });

  it.each([
    '/api/search/query?term=page',
    '/api/search/query?pageCursor=',
    `/api/search/query?pageCursor=${encoded('12')}`,
    `/api/catalog/entities?after=${encoded('{"limit":20}')}`,
    '/api/notifications/notifications?orderField=created,desc',
    '/api/orders?pageCursor=page',
  ])('hands on %s', async url => {
    expect((await request(app).get(url)).status).toBe(204);
  });
});
