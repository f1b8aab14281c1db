import { ResponseError } from '@backstage/errors';
import express, { type ErrorRequestHandler } from 'express';
import request from 'supertest';
import { answerUnavailable } from './answerUnavailable';

async function answerTo(error: unknown) {
  const app = express();
  app.get('/', (_req, _res, next) => next(error));
  app.use(answerUnavailable());
  const asBackstage: ErrorRequestHandler = ({ name }, _req, res, _next) => {
    res.status(name === 'ServiceUnavailableError' ? 503 : 500).json({ name });
  };
  app.use(asBackstage);
  const { status, headers } = await request(app).get('/');
  return { status, retryAfter: headers['retry-after'] };
}

async function otherPlugins(status: number) {
  return ResponseError.fromResponse(
    new Response(JSON.stringify({ error: { name: 'Error', message: 'x' } }), {
      status,
      headers: { 'content-type': 'application/json' },
    }),
  );
}

describe('answerUnavailable', () => {
  it('answers 503 and when to try again while the database is away', async () => {
    const away = { status: 503, retryAfter: '1' };
    const refused = Object.assign(new Error('connect'), {
      code: 'ECONNREFUSED',
    });
    expect(await answerTo(refused)).toEqual(away);
    expect(await answerTo(await otherPlugins(503))).toEqual(away);
  });

  it('leaves other failures as they are', async () => {
    const failure = { status: 500, retryAfter: undefined };
    expect(await answerTo(new Error('a fault'))).toEqual(failure);
    expect(await answerTo(await otherPlugins(500))).toEqual(failure);
  });
});
