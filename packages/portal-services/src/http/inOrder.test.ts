import express, {
  type ErrorRequestHandler,
  type RequestHandler,
} from 'express';
import request from 'supertest';
import { inOrder } from './inOrder';

describe('inOrder', () => {
  const calls: string[] = [];
  const note =
    (name: string): RequestHandler =>
    (_req, _res, next) => {
      calls.push(name);
      next();
    };
  beforeEach(() => calls.splice(0));

  function start(...handlers: RequestHandler[]) {
    const app = express();
    app.use('/base', inOrder(handlers));
    app.use((req, res) => {
      res.send(`behind ${req.url}`);
    });
    const onError: ErrorRequestHandler = (error, _req, res, _next) => {
      res.status(500).send(error.message);
    };
    app.use(onError);
    return app;
  }

  it('calls each handler, and then what is behind', async () => {
    const { text } = await request(start(note('a'), note('b'))).get('/base/x');
    expect(calls).toEqual(['a', 'b']);
    expect(text).toBe('behind /base/x');
  });

  it('ends with the handler that answers', async () => {
    const answer: RequestHandler = (req, res) => {
      res.send(req.url);
    };
    const { text } = await request(start(note('a'), answer, note('b'))).get(
      '/base/x',
    );
    expect(calls).toEqual(['a']);
    expect(text).toBe('/x');
  });

  it.each<[string, RequestHandler]>([
    [
      'thrown',
      () => {
        throw new Error('thrown');
      },
    ],
    ['handed on', (_req, _res, next) => next(new Error('handed on'))],
    [
      'late',
      (_req, _res, next) => {
        setImmediate(() => next(new Error('late')));
      },
    ],
  ])('ends with an error that is %s', async (message, fail) => {
    const response = await request(start(fail, note('a'))).get('/base/x');
    expect(response.status).toBe(500);
    expect(response.text).toBe(message);
    expect(calls).toEqual([]);
  });

  it.each(['route', 'router'])(
    'goes where a router of Express goes for %j',
    async word => {
      const handlers: RequestHandler[] = [
        note('a'),
        (_req, _res, next) => next(word),
        note('b'),
      ];
      const asked = async (app: express.Express) => {
        calls.splice(0);
        const { status, text } = await request(app).get('/base/x');
        return { status, text, calls: [...calls] };
      };
      const ours = express()
        .use('/base', (req, res, next) =>
          inOrder(handlers)(req, res, error =>
            next(error === 'router' ? undefined : error),
          ),
        )
        .use((_req, res) => {
          res.send('behind');
        });
      const theirs = express()
        .use('/base', express.Router().use(...handlers))
        .use((_req, res) => {
          res.send('behind');
        });
      expect(await asked(ours)).toEqual(await asked(theirs));
    },
  );
});
