import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express from 'express';
import request from 'supertest';
import { notesContract } from './__testUtils__/notes';
import { NOTE_ID, startNotes } from './__testUtils__/startNotes';
import { ContractRouter } from './ContractRouter';

const NOTES = '/api/notes/notes';
const NOTE = `${NOTES}/${NOTE_ID}`;

describe('ContractRouter', () => {
  it('gives a handler what the contract speaks of, in its types', async () => {
    const { app, given } = startNotes();
    const query = 'limit=5&tag=ab&tag=c%2Cd&year=1,-2&done=true&q=a+b';
    const response = await request(app).get(`${NOTES}?${query}`);
    expect(response.status).toBe(200);
    expect(response.type).toBe('application/json');
    expect(response.body).toEqual({ items: [{ id: NOTE_ID, text: 'Hi' }] });
    await request(app).get(`${NOTES}/?tag=ab`);
    expect(given).toMatchObject([
      {
        query: {
          limit: 5,
          order: 'desc',
          tag: ['ab', 'c,d'],
          year: [1, -2],
          done: true,
          q: 'a b',
        },
      },
      { query: { limit: 20, order: 'desc', tag: ['ab'] } },
    ]);
  });

  it.each([
    ['?limit=0', 'limit must be >= 1'],
    ['?limit=51', 'limit must be <= 50'],
    ['?limit=1.5', 'limit must be integer'],
    ['?limit=Infinity', 'limit must be integer'],
    ['?limit=0x10', 'limit must be integer'],
    [`?limit=${'9'.repeat(400)}`, 'limit must be integer'],
    ['?limit=1&limit=2', 'limit must be given once'],
    ['?done=1', 'done must be true or false'],
    ['?year=1,x', 'year.1 must be integer'],
    ['?tag=ab&tag=x', 'tag.1 must not have fewer than 2 characters'],
    ['?tag=aa&tag=ab&tag=ac&tag=ad', 'tag must not have more than 3 items'],
    [
      '?order=up',
      'order must be equal to one of the allowed values: asc, desc',
    ],
    ['?q=', "Empty value found for query parameter 'q'"],
    ['?q=a%00', 'q must not contain a NUL character'],
    ['?tag=a%00', 'tag.0 must not contain a NUL character'],
    ['?no=1', "Unknown query parameter 'no'"],
    ['?tag[]=ab', "Unknown query parameter 'tag[]'"],
    ['?__proto__=1', "Unknown query parameter '__proto__'"],
    ['/%FF', 'id must be percent-encoded UTF-8'],
    ['/7', 'id must not have fewer than 36 characters'],
    [`/${NOTE_ID}/lines/0`, 'line must be >= 1'],
  ])('refuses %s', async (path, message) => {
    const { app, given } = startNotes();
    const response = await request(app).get(`${NOTES}${path}`);
    expect(response.status).toBe(400);
    expect(response.body.error).toMatchObject({ name: 'InputError', message });
    expect(given).toEqual([]);
  });

  it('keeps a text that is no percent-encoded UTF-8 as it came', async () => {
    const { app, given } = startNotes();
    await request(app).get(`${NOTES}?q=1%25%FF`).expect(400);
    await request(app).get(`${NOTES}?q=1%`).expect(200);
    expect(given).toMatchObject([{ query: { q: '1%' } }]);
  });

  it('takes a path that is spelt out before one with a parameter, and ids in small letters', async () => {
    const { app, given } = startNotes();
    expect((await request(app).get(`${NOTES}/count`)).body).toBe(1);
    await request(app).get(`/API/Notes/Notes/${NOTE_ID.toUpperCase()}`);
    await request(app).get(`${NOTE}/lines/3`);
    await request(app)
      .patch(NOTE.toUpperCase())
      .set('If-Match', '*')
      .send({ text: 'x', parents: [NOTE_ID.toUpperCase()] });
    expect(given).toMatchObject([
      { path: {} },
      { path: { id: NOTE_ID } },
      { path: { id: NOTE_ID, line: 3 } },
      { path: { id: NOTE_ID }, body: { text: 'x', parents: [NOTE_ID] } },
    ]);
  });

  it('names the methods of a path, and answers HEAD as GET', async () => {
    const { app } = startNotes();
    const put = await request(app).put(NOTES);
    expect(put.status).toBe(405);
    expect(put.headers.allow).toBe('GET, HEAD, POST');
    expect(put.body.error.message).toBe(
      'PUT is not possible here, only GET, HEAD, POST',
    );
    const head = await request(app).head(NOTE);
    expect(head.status).toBe(200);
    expect(head.headers.etag).toBe('"7"');
    const none = await request(app).get('/api/notes/notes/a/b/c?d');
    expect(none.status).toBe(404);
    expect(none.body.error.message).toBe('There is no GET /notes/a/b/c');
  });

  it('answers with the version, and with 304 who has it', async () => {
    const { app } = startNotes();
    const read = await request(app).get(NOTE);
    expect(read.headers.etag).toBe('"7"');
    expect(read.body).toEqual({ id: NOTE_ID, text: 'Hi' });
    const again = await request(app).get(NOTE).set('If-None-Match', 'W/"7"');
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
  });

  it('asks for the version that is changed', async () => {
    const { app, given } = startNotes();
    const patch = (match?: string) => {
      const test = request(app).patch(NOTE);
      return (match ? test.set('If-Match', match) : test)
        .type('application/merge-patch+json')
        .send('{"text":"x"}');
    };
    expect((await patch()).status).toBe(428);
    expect((await patch('7')).body.error.message).toContain('If-Match');
    const long = await patch(`"${'x'.repeat(50)}"`);
    expect(long.body.error.message).toBe(
      'If-Match must not have more than 50 characters',
    );
    expect((await patch('"7", W/"8"')).status).toBe(200);
    expect(given).toMatchObject([{ match: ['7'] }]);
  });

  it('tells where a new thing is', async () => {
    const { app, given } = startNotes();
    const response = await request(app)
      .post(NOTES)
      .set('Idempotency-Key', 'k')
      .send({ text: 'x' });
    expect(response.status).toBe(201);
    expect(response.headers).toMatchObject({ location: NOTE, etag: '"1"' });
    expect(given).toMatchObject([{ header: { idempotencyKey: 'k' } }]);
  });

  it('audits each write, and a read only if it is denied', async () => {
    const { app, events } = startNotes();
    await request(app).get(NOTE);
    await request(app).post(NOTES).send({ text: 'x' });
    await request(app).delete(NOTE).expect(403);
    await request(app)
      .delete(NOTE)
      .set('Authorization', mockCredentials.service.header())
      .expect(204);
    expect(events).toEqual([
      {
        eventId: 'note-create',
        severityLevel: 'medium',
        meta: { fields: ['text'] },
      },
      { success: { fields: ['text'], noteId: NOTE_ID } },
      { eventId: 'note-delete', severityLevel: 'medium', meta: {} },
      { fail: expect.stringContaining('user') },
      { eventId: 'note-delete', severityLevel: 'medium', meta: {} },
      { success: {} },
      {
        eventId: 'note-delete-denied',
        severityLevel: 'medium',
        meta: { lines: 2 },
      },
      { fail: 'Not its lines' },
    ]);
    const denied = startNotes({ fail: () => new NotFoundError('No note') });
    await request(denied.app).get(NOTE).expect(404);
    expect(denied.events).toEqual([
      { eventId: 'note-get', severityLevel: 'medium', meta: {} },
      { fail: 'No note' },
    ]);
  });

  it('asks for a permission that is of no single resource', async () => {
    const { app } = startNotes({ result: AuthorizeResult.DENY });
    const { status, body } = await request(app).get(`${NOTES}/count`);
    expect(status).toBe(403);
    expect(body.error.message).toMatch(
      /^You are not allowed to \w+ this; an administrator/,
    );
    expect((await request(app).get(NOTE)).status).toBe(200);
  });

  it.each([
    [
      Object.assign(new Error('secret'), { code: 'ECONNREFUSED' }),
      'The database is not available at the moment',
    ],
    [new ServiceUnavailableError('Four imports run'), 'Four imports run'],
  ])('tells when to try again: %s', async (error, message) => {
    const { app } = startNotes({ fail: () => error });
    const response = await request(app).get(NOTE);
    expect(response.status).toBe(503);
    expect(response.headers['retry-after']).toBe('1');
    expect(response.body.error.message).toContain(message);
  });

  it('sends nothing that is not in the contract, in tests', async () => {
    const good = startNotes({ note: { id: NOTE_ID, text: null } });
    await request(good.app).get(NOTE).expect(200);
    const bad = startNotes({ note: { id: '7', text: 'x' } });
    const response = await request(bad.app).get(NOTE);
    expect(response.status).toBe(500);
  });

  it('answers with the contract, its paths as they are from outside', async () => {
    const { app } = startNotes();
    const { body } = await request(app).get('/api/notes/openapi.json');
    expect(body.paths[`${NOTES}/{id}`].get.operationId).toBe('GetNote');
    expect(body.components).toEqual(notesContract.components);
  });

  it('tells the route where Express keeps it, for metrics and traces', async () => {
    const { app } = startNotes();
    const routes: unknown[] = [];
    const outer = express();
    outer.use((req, res, next) => {
      res.once('finish', () => routes.push(`${req.baseUrl}${req.route?.path}`));
      next();
    });
    outer.use(app);
    await request(outer).get(NOTE);
    expect(routes).toEqual(['/api/notes/notes/:id']);
  });

  it('serves every operation or none', () => {
    const router = ContractRouter.create({
      contract: notesContract,
      httpAuth: mockServices.httpAuth(),
      auditor: mockServices.auditor.mock(),
    });
    expect(() => router.handler()).toThrow(
      /^Nobody serves ListNotes, CreateNote, /,
    );
  });

  it.each([
    [{ allowReserved: true, schema: { type: 'string' } }, 'a plus'],
    [{ style: 'deepObject', schema: { type: 'object' } }, 'objects'],
  ])('serves no contract that it would read otherwise: %j', (form, message) => {
    const contract = {
      ...notesContract,
      paths: {
        '/odd': {
          get: {
            operationId: 'Odd',
            parameters: [{ name: 'odd', in: 'query', ...form }],
            responses: { '204': { description: 'Nothing' } },
          },
        },
      },
    };
    expect(() =>
      ContractRouter.create({
        contract,
        httpAuth: mockServices.httpAuth(),
        auditor: mockServices.auditor.mock(),
      }),
    ).toThrow(message);
  });
});
