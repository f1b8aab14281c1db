import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { refuseControlCharacters } from './refuseControlCharacters';

const reached = jest.fn();

function start() {
  const app = express();
  const plugin = express
    .Router()
    .use(express.json(), express.urlencoded({ extended: true }), express.text())
    .use((req, res) => {
      reached();
      res.json({ path: req.path, query: req.query, body: req.body });
    });
  app.use(refuseControlCharacters(app));
  app.use('/api/orders', plugin);
  app.use(
    MiddlewareFactory.create({
      config: mockServices.rootConfig(),
      logger: mockServices.logger.mock(),
    }).error(),
  );
  return app;
}

describe('refuseControlCharacters', () => {
  const app = start();
  beforeEach(() => jest.clearAllMocks());

  it.each([
    '/api/orders/a%00b',
    '/api/orders/%2500',
    '/api/orders/%25%30%30',
    '/api/orders/a%0Ab',
    '/api/orders/%7f',
    '/api%00/orders',
    '/api/orders?q=%00',
    '/api/orders?%00=q',
    '/api/orders?q=a&filter=kind%3Dcrate%00',
    '/api/orders?q=%2500',
    '/api/orders?q=%252500',
    '/api/orders?q=%1b%5B31m',
    '/api/orders?q=%25252525252500',
  ])('refuses %s before a plugin sees it', async url => {
    const { status, body } = await request(app).get(url);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('control characters'),
    });
    expect(reached).not.toHaveBeenCalled();
  });

  it.each([
    '"a\\u0000b"',
    '{"a":{"b":["c",{"d":"\\u0000"}]}}',
    '{"\\u0000":1}',
    '["\\u001b[31m"]',
    '["\\ud83d"]',
  ])('refuses the body %s before a plugin sees it', async text => {
    const { status, body } = await request(app)
      .post('/api/orders')
      .type('json')
      .send(text.startsWith('"') ? `[${text}]` : text);
    expect(status).toBe(400);
    expect(body.error.message).toContain('control characters');
    expect(reached).not.toHaveBeenCalled();
  });

  it.each(['form', 'text'])('refuses a NUL in a %s', async type => {
    const { status } = await request(app)
      .post('/api/orders')
      .type(type)
      .send(type === 'form' ? 'a=b%00c' : 'b\0c');
    expect(status).toBe(400);
    expect(reached).not.toHaveBeenCalled();
  });

  it('hands on all that people write', async () => {
    const texts = ['Zoë\t–\r\n日本語 🚢 \u0085', '%10 rabatt', '100%'];
    for (const text of texts) {
      const url = `/api/orders/${encodeURIComponent('Zoë 日本')}`;
      const { body } = await request(app)
        .post(url)
        .query({ q: text })
        .send({ text, more: [{ text }], none: null, count: 1 });
      expect(body).toMatchObject({
        query: { q: text },
        body: { text, more: [{ text }], none: null, count: 1 },
      });
    }
  });

  it('takes as long as the body is, however deep it is', async () => {
    const depth = 20_000;
    const text = `${'['.repeat(depth)}"x"${']'.repeat(depth)}`;
    const before = performance.now();
    await request(app).post('/api/orders').type('json').send(text);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
