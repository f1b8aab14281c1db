import express, { type ErrorRequestHandler } from 'express';
import request from 'supertest';
import { answerUnavailable } from './answerUnavailable';

function start(isAway: boolean) {
  const app = express();
  const monitor = { isAway: jest.fn(async () => isAway) };
  answerUnavailable(app, monitor);
  const plugin = express.Router();
  plugin.get('/:status', (req, res) => {
    res.status(Number(req.params.status)).json({
      error: { name: 'Error', message: 'An internal error occurred' },
      request: { method: 'GET', url: '/' },
      response: { statusCode: Number(req.params.status) },
    });
  });
  app.use('/api/any', plugin);
  return {
    monitor,
    get: (status: number) => request(app).get(`/api/any/${status}`),
  };
}

describe('answerUnavailable', () => {
  it('answers 503 and when to try again while the database is away', async () => {
    const { get } = start(true);
    const { status, headers, body } = await get(500);
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('1');
    expect(body).toEqual({
      error: {
        name: 'ServiceUnavailableError',
        message: 'The database is not available at the moment; try again',
      },
      request: { method: 'GET', url: '/' },
      response: { statusCode: 503 },
    });
  });

  it.each([
    ['authorization', 503],
    ['cookie', 503],
    ['x-other', 401],
  ])(
    'does not send people to sign in while their %s can not be verified',
    async (header, expected) => {
      const { status } = await start(true).get(401).set(header, 'x');
      expect(status).toBe(expected);
      expect((await start(false).get(401).set(header, 'x')).status).toBe(401);
    },
  );

  it('leaves failures as they are while it is there', async () => {
    const { status, headers, body } = await start(false).get(500);
    expect(status).toBe(500);
    expect(headers['retry-after']).toBeUndefined();
    expect(body.error.message).toBe('An internal error occurred');
  });

  it('answers where a failure can not be written, or is written twice', async () => {
    const app = express();
    answerUnavailable(app, { isAway: async () => false });
    app.get('/odd', (_req, res) => {
      res.status(500).json({ size: 1n });
    });
    app.get('/twice', (_req, res) => {
      res.status(500).json({ first: true });
      res.json({ first: false });
    });
    const onError: ErrorRequestHandler = (_error, _req, res, _next) => {
      res.status(500).json({ handled: true });
    };
    app.use(onError);
    const { body } = await request(app).get('/odd').timeout(1_000);
    expect(body).toEqual({ handled: true });
    const twice = await request(app).get('/twice');
    expect(twice.body).toEqual({ first: true });
  });

  it('asks nothing about other answers, and says when for every 503', async () => {
    const { get, monitor } = start(true);
    expect((await get(200)).status).toBe(200);
    expect((await get(404)).status).toBe(404);
    expect((await get(503)).headers['retry-after']).toBe('1');
    expect(monitor.isAway).not.toHaveBeenCalled();
  });
});
