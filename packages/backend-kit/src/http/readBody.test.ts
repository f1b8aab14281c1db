import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import request from 'supertest';
import { startNotes } from './__testUtils__/startNotes';
import { hasMoreValues } from './hasMoreValues';

const NOTES = '/api/notes/notes';

describe('bodies', () => {
  const { app, given } = startNotes();
  beforeEach(() => given.splice(0));

  const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
    request(app)
      .post(NOTES)
      .set({ 'Content-Type': 'application/json', ...headers })
      .serialize(data => data)
      .send(body as string);

  it.each([
    ['{}', 'text must be given'],
    ['{"text":""}', 'text must not be empty'],
    ['{"text":1}', 'text must be string'],
    [
      '{"text":"x","a":1}',
      /^a is not a field; there are text, parents, author$/,
    ],
    ['{"text":"x","__proto__":1}', /^__proto__ is not a field/],
    ['{"text":"x","author":{}}', 'author.name must be given'],
    [
      '{"text":"x","author":{"name":"a","$&":1}}',
      'author.$& is not a field; there are name',
    ],
    ['{"text":"x","parents":["7"]}', /^parents.0 must /],
    ['{"text":"a\\u0000"}', 'text must not contain a NUL character'],
    ['{"text":"a\\ud800"}', 'text must not contain half of a character'],
    ['[]', 'the body must be object'],
    ['null', 'the body must be object'],
    ['', 'The body must be given'],
    ['{"text":', /^The body must be JSON in UTF-8/],
    [randomBytes(100), /^The body must be JSON in UTF-8/],
    [Buffer.from('{"text":"\xff"}', 'latin1'), /^The body must be JSON/],
  ])('refuses %s', async (body, message) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toMatch(message);
    expect(given).toEqual([]);
  });

  it.each([
    ['Content-Type', 'text/plain', 'Content-Type must be application/json'],
    ['Content-Type', '', 'Content-Type must be application/json'],
    ['Content-Type', 'application/json; charset=utf-16', 'must be UTF-8'],
    ['Content-Encoding', 'nope', 'compressed by gzip'],
  ])('refuses %s: %s', async (name, value, message) => {
    const response = await post('{"text":"x"}', { [name]: value });
    expect(response.status).toBe(415);
    expect(response.body.error.message).toContain(message);
  });

  it('names the types that it takes, in the header for it', async () => {
    const wrong = { 'Content-Type': 'application/json-patch+json' };
    const created = await post('[]', wrong);
    expect(created.headers['accept-post']).toBe('application/json');
    const patched = await request(app)
      .patch(`${NOTES}/01930000-0000-7000-8000-000000000000`)
      .set({ ...wrong, 'If-Match': '*' })
      .send('[]');
    expect(patched.status).toBe(415);
    expect(patched.headers['accept-patch']).toBe(
      'application/merge-patch+json, application/json',
    );
  });

  it('takes other letters, and a type with a charset', async () => {
    await post('{"text":"\\u00e9\\ud83d\\ude00"}', {
      'Content-Type': 'Application/JSON; charset="UTF-8"',
    }).expect(201);
    expect(given).toMatchObject([{ body: { text: 'é😀' } }]);
  });

  it('refuses a body that is too large, compressed too', async () => {
    const text = JSON.stringify({ text: 'x'.repeat(1_100_000) });
    for (const response of [
      await post(text),
      await post(gzipSync(text), { 'Content-Encoding': 'gzip' }),
    ]) {
      expect(response.status).toBe(413);
      expect(response.body.error.message).toBe(
        'The body must not have more than 1 MiB',
      );
    }
  });

  it('does not read what says that it is too large', async () => {
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    for (const [path, type] of [
      [NOTES, 'application/json'],
      [`${NOTES}/upload`, 'text/csv'],
    ]) {
      const answer = await new Promise<string>((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () =>
          socket.write(
            `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: 100000000000\r\n\r\n{`,
          ),
        );
        socket.once('data', data => {
          resolve(data.toString());
          socket.destroy();
        });
        socket.once('error', reject);
      });
      expect(answer).toMatch(/^HTTP\/1.1 413/);
    }
    server.close();
  });

  it('leaves a body that is not JSON to the handler', async () => {
    const upload = (type: string) =>
      request(app).post(`${NOTES}/upload`).set('Content-Type', type).send('a');
    await upload('text/csv; header=present').expect(204);
    expect(given).toMatchObject([{ body: undefined, text: 'a' }]);
    await upload('application/json').expect(415);
    await request(app).post(`${NOTES}/upload`).expect(400);
  });

  it('makes no object of millions of values that a small body holds', async () => {
    const body = `{"parents":[${'{},'.repeat(300_000)}{}]}`;
    const parse = jest.spyOn(JSON, 'parse');
    const response = await post(gzipSync(body), { 'Content-Encoding': 'gzip' });
    expect(parse.mock.calls.some(([text]) => text.length > 500_000)).toBe(
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
    const response = await post(JSON.stringify({ parents: texts }));
    expect(response.body.error.message).toBe('text must be given');
  });

  it('counts values, and not what texts hold', () => {
    const json = Buffer.from('{"a":["\\",,[{","b"],"c":{"d":1}}');
    // The object, the list and its two texts, and the two fields that follow.
    expect(hasMoreValues(json, 5)).toBe(false);
    expect(hasMoreValues(json, 4)).toBe(true);
  });
});
