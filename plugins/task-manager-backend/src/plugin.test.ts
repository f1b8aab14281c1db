import { type Task } from '@portolan/plugin-task-manager-common';
import request from 'supertest';
import { startTasks, TASKS } from './__testUtils__/startTasks';

jest.setTimeout(60_000);

describe('the task manager', () => {
  let backend: Awaited<ReturnType<typeof startTasks>>;
  beforeAll(async () => {
    backend = await startTasks();
  });

  it('creates, reads, changes, deletes and restores a task', async () => {
    const { server } = backend;
    const created = await request(server)
      .post(TASKS)
      .send({
        title: 'Rotate keys',
        labels: ['security'],
        dueDate: '2026-12-01',
      });
    expect(created.status).toBe(201);
    expect(created.headers.etag).toBe('"1"');
    const { id } = created.body;
    expect(created.headers.location).toBe(`${TASKS}/${id}`);
    expect(created.body).toMatchObject({
      title: 'Rotate keys',
      status: 'pending',
      priority: 'medium',
      dueDate: '2026-12-01T23:59:59.999Z',
      createdBy: 'user:default/mock',
    });

    const read = await request(server).get(`${TASKS}/${id}`);
    expect(read.body).toEqual(created.body);
    const fresh = await request(server)
      .get(`${TASKS}/${id}`)
      .set('If-None-Match', '"0", W/"1"');
    expect(fresh.status).toBe(304);

    const unconditional = await request(server)
      .patch(`${TASKS}/${id}`)
      .send({ status: 'completed' });
    expect(unconditional.status).toBe(428);
    expect(unconditional.body.error.name).toBe('PreconditionRequiredError');

    const patched = await request(server)
      .patch(`${TASKS}/${id}`)
      .set('If-Match', '"1"')
      .set('Content-Type', 'application/merge-patch+json')
      .send(JSON.stringify({ status: 'completed', dueDate: null }));
    expect(patched.status).toBe(200);
    expect(patched.headers.etag).toBe('"2"');
    expect(patched.body).toMatchObject({
      version: 2,
      dueDate: null,
      completedAt: expect.any(String),
    });

    const stale = await request(server)
      .patch(`${TASKS}/${id}`)
      .set('If-Match', '"1"')
      .send({ title: 'Lost' });
    expect(stale.status).toBe(412);
    expect(stale.body.error).toMatchObject({
      name: 'PreconditionFailedError',
      currentTask: patched.body,
    });

    const same = await request(server)
      .patch(`${TASKS}/${id}`)
      .set('If-Match', '*')
      .send({ status: 'completed' });
    expect(same.body.version).toBe(2);

    const deleted = await request(server)
      .delete(`${TASKS}/${id}`)
      .set('If-Match', '"2"');
    expect(deleted.status).toBe(204);
    expect((await request(server).get(`${TASKS}/${id}`)).status).toBe(404);

    const restored = await request(server).post(`${TASKS}/${id}/restore`);
    expect(restored.status).toBe(200);
    expect(restored.body).toMatchObject({
      id,
      version: 4,
      title: 'Rotate keys',
    });
  });

  it('answers a retried creation with the first answer', async () => {
    const { server } = backend;
    const send = (title: string) =>
      request(server)
        .post(TASKS)
        .set('Idempotency-Key', 'k1')
        .send({ title, labels: ['once'] });
    const first = await send('Once');
    const second = await send('Once');
    expect(second.status).toBe(201);
    expect(second.body).toEqual(first.body);
    expect(second.headers.location).toBe(first.headers.location);
    const other = await send('Other');
    expect(other.status).toBe(409);
    const list = await request(server).get(`${TASKS}?label=once&totals=true`);
    expect(list.body.totalItems).toBe(1);
  });

  it('pages forwards and backwards', async () => {
    const { server, create } = backend;
    const titles = ['b', 'A', 'c', 'B', 'a'];
    for (const title of titles) {
      await create({ title, labels: ['paged'] });
    }
    const url = `${TASKS}?label=paged&orderBy=title&order=asc&limit=2`;
    const one = await request(server).get(url);
    expect(one.body.items.map((t: Task) => t.title)).toEqual(['A', 'a']);
    expect(one.body.pageInfo.prevCursor).toBeUndefined();
    const two = await request(server).get(
      `${url}&cursor=${one.body.pageInfo.nextCursor}`,
    );
    expect(two.body.items.map((t: Task) => t.title)).toEqual(['B', 'b']);
    const three = await request(server).get(
      `${url}&cursor=${two.body.pageInfo.nextCursor}`,
    );
    expect(three.body.items.map((t: Task) => t.title)).toEqual(['c']);
    expect(three.body.pageInfo.nextCursor).toBeUndefined();
    const back = await request(server).get(
      `${url}&cursor=${three.body.pageInfo.prevCursor}`,
    );
    expect(back.body.items).toEqual(two.body.items);
  });

  it.each([
    ['get', '/tasks?limit=0', undefined, 'limit'],
    ['get', '/tasks?limit=501', undefined, 'limit'],
    ['get', '/tasks?limit=1&limit=2', undefined, 'limit'],
    ['get', '/tasks?status=nope', undefined, 'status'],
    ['get', '/tasks?nope=1', undefined, 'nope'],
    ['get', '/tasks?dueBefore=2026-02-30', undefined, 'dueBefore'],
    ['get', '/tasks?dueBefore=10000-01-01', undefined, 'dueBefore'],
    ['get', '/tasks?cursor=abc', undefined, 'cursor'],
    ['get', '/tasks?q=%00', undefined, 'q'],
    ['get', `/tasks?q=${'x'.repeat(201)}`, undefined, 'q'],
    ['post', '/tasks', {}, 'title'],
    ['post', '/tasks', { title: '' }, 'title'],
    ['post', '/tasks', { title: 'a\u0000' }, 'title'],
    ['post', '/tasks', { title: 'a\ud800' }, 'title'],
    ['post', '/tasks', { title: 'a', dueDate: '1969-12-31' }, 'dueDate'],
    ['post', '/tasks', { title: 'a', entityRef: 'ledger' }, 'entityRef'],
    ['post', '/tasks', { title: 'a', labels: ['\u0000'] }, 'labels'],
    ['post', '/tasks', { title: 'a', status: ['pending'] }, 'status'],
    ['post', '/tasks', 'not json', 'body'],
  ] as const)('refuses %s %s %j', async (method, path, body, field) => {
    const response = await request(backend.server)
      [method](`/api/task-manager${path}`)
      .set('Content-Type', 'application/json')
      .send(typeof body === 'object' ? JSON.stringify(body) : body);
    expect(response.status).toBe(400);
    expect(response.body).toMatchObject({
      error: { name: 'InputError', message: expect.stringContaining(field) },
      response: { statusCode: 400 },
    });
  });

  it('takes references as people write them in an address', async () => {
    const { server, create } = backend;
    await create({ title: 'ref', assigneeRef: 'user:default/Zoe' });
    const list = await request(server).get(
      `${TASKS}?assignee=user:default/zoe&dueBefore=2030-01-01T00:00:00Z`,
    );
    expect(list.status).toBe(200);
    const all = await request(server).get(`${TASKS}?assignee=user:default/zoe`);
    expect(all.body.items).toHaveLength(1);
  });

  it.each([
    [{ title: 'x', dueDate: 'soon' }, /^dueDate must/],
    [{ title: '' }, /^title must/],
    [{}, /^title must be given$/],
    [{ title: 'x', labels: ['a', 7] }, /^labels\.1 must/],
  ])('begins what is wrong with %j with the field', async (body, message) => {
    const answer = await request(backend.server).post(TASKS).send(body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(message);
  });

  it('refuses bytes that are no text', async () => {
    const answer = await request(backend.server)
      .post(TASKS)
      .set('content-type', 'application/json')
      .serialize(body => body)
      .send(Buffer.from('{"title":"\xff\xfe"}', 'latin1') as never);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(
      /^The body must be JSON in UTF-8/,
    );
  });

  it('says that a route does not exist in the shape of all errors', async () => {
    const response = await request(backend.server).get('/api/task-manager/no');
    expect(response.status).toBe(404);
    expect(response.body.error.name).toBe('NotFoundError');
  });
});
