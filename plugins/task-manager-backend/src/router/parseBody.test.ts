import { mockErrorHandler } from '@backstage/backend-test-utils';
import express from 'express';
import { gzipSync } from 'node:zlib';
import request from 'supertest';
import { hasMoreValues } from './hasMoreValues';
import { parseBody } from './parseBody';

describe('parseBody', () => {
  const app = express();
  app.use(parseBody());
  app.post(/.*/, (incoming, response) => {
    response.json({ ids: incoming.body.ids.length });
  });
  app.use(mockErrorHandler());

  const post = (body: string) =>
    request(app)
      .post('/tasks/bulk')
      .set('Content-Type', 'application/json')
      .set('Content-Encoding', 'gzip')
      .serialize(data => data)
      .send(gzipSync(body));

  it('makes no object of millions of values that a small body holds', async () => {
    const body = `{"ids":[${'{},'.repeat(3_000_000)}{}]}`;
    const parse = jest.spyOn(JSON, 'parse');
    const response = await post(body);
    expect(parse.mock.calls.some(([text]) => text.length > 1_000_000)).toBe(
      false,
    );
    parse.mockRestore();
    expect(response.status).toBe(413);
    expect(response.body.error.message).toBe(
      'The body must not have more than 250,000 values',
    );
  });

  it('takes many values, and texts with anything in them', async () => {
    const texts = Array.from({ length: 100_000 }, () => ',[{"\\');
    const response = await post(JSON.stringify({ ids: texts }));
    expect(response.body).toEqual({ ids: 100_000 });
  });

  it('counts values, and not what texts hold', () => {
    const json = Buffer.from('{"a":["\\",,[{","b"],"c":{"d":1}}');
    // The object, the list and its two texts, and the two fields that follow.
    expect(hasMoreValues(json, 5)).toBe(false);
    expect(hasMoreValues(json, 4)).toBe(true);
  });
});
