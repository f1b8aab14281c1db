import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import express, { type Request, type Response } from 'express';
import request from 'supertest';
import { hideTokens } from './hideTokens';

const TOKEN = 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln-bmF0';

describe('hideTokens', () => {
  const logger = mockServices.logger.mock();
  const app = express();
  app.use(hideTokens());
  app.use(
    MiddlewareFactory.create({
      config: new ConfigReader({}),
      logger,
    }).logging(),
  );
  app.use((req, res) => {
    res.json(req.query);
  });
  beforeEach(() => jest.clearAllMocks());

  it.each([
    [`/a?access_token=${TOKEN}&b=1`, '/a?access_token=***&b=1'],
    ['/a?b=1&Token=0123456789', '/a?b=1&Token=***'],
    [`/a?q=x${TOKEN}`, '/a?q=x***'],
    [`/a/${TOKEN}/b`, '/a/***/b'],
    ['/a?cursor=eyJvcmRlciI6MX0', '/a?cursor=eyJvcmRlciI6MX0'],
    ['/a?q=token', '/a?q=token'],
    [`/a?q=eyJ.${TOKEN}`, '/a?q=eyJ.***'],
    // However it is spelt.
    [`/a?q=${TOKEN.replaceAll('.', '%2E')}`, '/a?q=***'],
    [`/a?q=${TOKEN.replaceAll('.', '%252e')}&b=1`, '/a?q=***&b=1'],
    [`/a?q=${TOKEN.replace('eyJ', '%65yJ')}`, '/a?q=***'],
    [`/a/${TOKEN.replaceAll('.', '%2e')}/b`, '/a/***/b'],
    [`/a?${TOKEN.replaceAll('.', '%2E')}=1`, '/a?***'],
    ['/a?%74oken=4711', '/a?%74oken=***'],
    ['/a?t%256Fken=4711', '/a?t%256Fken=***'],
    ['/a?b[token]=4711', '/a?b[token]=***'],
    ['/a?b%5Btoken%5D=4711', '/a?b%5Btoken%5D=***'],
    ['/a?ACCESS-TOKEN%3D4711', '/a?***'],
    ['/a;token=4711/b', '/a;token=***/b'],
    ['/a?back=%2Fb%3Ftoken%3D4711', '/a?back=***'],
    ['/a?filter=%7B%22password%22%3A%224711%22%7D', '/a?filter=***'],
    ['/a?%252525252525252541=1', '/a?***'],
    // Whatever it is called.
    ['/a?password=4711&b=2', '/a?password=***&b=2'],
    ['/a?api_key=4711', '/a?api_key=***'],
    ['/a?X-Api-Key=4711', '/a?X-Api-Key=***'],
    ['/a?client_secret=4711', '/a?client_secret=***'],
    ['/a?X-Amz-Signature=4711', '/a?X-Amz-Signature=***'],
    ['/a?code=4711&state=b', '/a?code=***&state=b'],
    ['/a?sessionId=4711', '/a?sessionId=***'],
    [`/a?q=ghp_${'k'.repeat(36)}`, '/a?q=***'],
    ['/a?q=eyJhbGciOiJkaXIifQ..aXY.Y2lwaGVy.dGFn', '/a?q=***'],
    // And no more than that.
    ['/a?author=ana&q=a%20b%3Dc', '/a?author=ana&q=a%20b%3Dc'],
    ['/a/my_passport-7?tag=a%2Fb', '/a/my_passport-7?tag=a%2Fb'],
    ['/a?q=100%', '/a?q=100%'],
  ])('logs %s as %s', async (url, logged) => {
    await request(app).get(url).set('Referer', `http://localhost${url}`);
    const [message, meta] = logger.info.mock.calls[0];
    expect(message).toContain(`"GET ${logged} HTTP/1.1"`);
    expect(meta).toMatchObject({
      url: logged,
      referrer: `http://localhost${logged}`,
    });
  });

  it.each([
    [`agent ${TOKEN}`, '***'],
    ['agent token=4711', '***'],
    ['agent (api-key: 4711)', '***'],
    ['agent Bearer 4711', '***'],
    ['agent %70assword%3D4711', '***'],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)',
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)',
    ],
  ])('logs the caller %s as %s', async (agent, logged) => {
    await request(app).get('/a').set('User-Agent', agent);
    const [message, meta] = logger.info.mock.calls[0];
    expect(message).toContain(`"${logged}"`);
    expect(meta).toMatchObject({ userAgent: logged });
  });

  it.each(['Referer', 'Referrer'])(
    'hides who signed in by the address in %s',
    async name => {
      await request(app).get('/a').set(name, 'https://me:4711@example.org/a');
      expect(logger.info.mock.calls[0][1]).toMatchObject({
        referrer: 'https://***@example.org/a',
      });
    },
  );

  it('leaves the parameters to the routes', async () => {
    const { body } = await request(app).get(`/a?token=${TOKEN}`);
    expect(body).toEqual({ token: TOKEN });
  });

  describe('takes no long time for a long text', () => {
    const hide = hideTokens();

    it.each([
      '?',
      '&',
      '=',
      '.',
      '?&',
      '?a',
      'a',
      'token',
      'token=',
      '?token',
      '&token=',
      '?tokentoken',
      'eyJ',
      'eyJ.',
      'eyJa.',
      'eyJ.eyJ.',
      'eyJa..',
      'eyJa.a.?',
      'eyJeyJ.eyJeyJ..',
      '?token=eyJa.a.',
      '%',
      '%25',
      '%2',
      '%2E',
      '%65yJa%2E',
      'a@',
      'https://',
      'ghp_',
      'token:',
      '[',
      '-',
      'bearer ',
      ';=',
    ])('of %j', part => {
      const originalUrl = `/${part.repeat(100_000 / part.length)}`;
      const req = {
        originalUrl,
        headers: { referer: originalUrl, 'user-agent': originalUrl },
      } as unknown as Request;
      // Its own time: what else the machine does meanwhile is no fault of it.
      const before = process.cpuUsage();
      hide(req, {} as Response, () => {});
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1_000).toBeLessThan(200);
    });

    it.each(['?', '&', '.', 'token', 'eyJ', 'eyJ.eyJ.'])(
      'of %j, and hides the token behind it',
      part => {
        const text = part.repeat(100_000 / part.length);
        const originalUrl = `/${text}.?token=secret&b=${TOKEN}`;
        const req = { originalUrl, headers: {} } as Request;
        const start = performance.now();
        hide(req, {} as Response, () => {});
        expect(performance.now() - start).toBeLessThan(200);
        expect(req.originalUrl.endsWith('?token=***&b=***')).toBe(true);
      },
    );
  });
});
