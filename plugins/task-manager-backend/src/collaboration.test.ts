import type { Task } from '@portolan/plugin-task-manager-common';
import { ANA, BEN, startWithPeople } from './__testUtils__/startWithPeople';

jest.setTimeout(120_000);

describe('working together on tasks', () => {
  let backend: Awaited<ReturnType<typeof startWithPeople>>;
  let task: Task;

  beforeAll(async () => {
    backend = await startWithPeople();
  });

  beforeEach(async () => {
    const response = await backend
      .as(ANA)
      .post('/tasks')
      .send({ title: 'Rotate keys' });
    task = response.body;
  });

  it('lets people comment, and only authors change their comments', async () => {
    const ana = backend.as(ANA);
    const ben = backend.as(BEN);
    const path = `/tasks/${task.id}/comments`;
    const written = await ben.post(path).send({ body: 'Which ones, @ana?' });
    expect(written.status).toBe(201);
    expect(written.body).toMatchObject({ taskId: task.id, authorRef: BEN });
    await ben.post(path).send({ body: 'All of them' });

    const first = await ana.get(`${path}?limit=1`);
    expect(first.body.items).toEqual([written.body]);
    const next = await ana.get(
      `${path}?cursor=${first.body.pageInfo.nextCursor}`,
    );
    expect(next.body).toMatchObject({
      items: [{ body: 'All of them' }],
      pageInfo: {},
    });
    const elsewhere = await ana.get(
      `/tasks/${task.id}/activity?cursor=${first.body.pageInfo.nextCursor}`,
    );
    expect(elsewhere.status).toBe(400);
    expect(elsewhere.body.error.message).toMatch(/^cursor/);

    const own = `${path}/${written.body.id}`;
    const changed = await ben.patch(own).send({ body: 'Which?' });
    expect(changed.body.body).toBe('Which?');
    expect((await ben.delete(own)).status).toBe(204);
    expect((await ben.delete(own)).status).toBe(404);
    expect((await ben.post(`${own}/restore`)).body).toEqual(changed.body);
    expect((await ana.get(path)).body.items[0]).toEqual(changed.body);
    const { body: log } = await ana.get(`/tasks/${task.id}/activity`);
    expect(log.items.map((entry: { action: string }) => entry.action)).toEqual([
      'comment_restored',
      'comment_deleted',
      'comment_updated',
      'commented',
      'commented',
      'created',
    ]);
  });

  it('lets people watch a task, and find what they watch', async () => {
    const ben = backend.as(BEN);
    const path = `/tasks/${task.id}/watchers`;
    expect((await ben.put(`${path}/me`)).status).toBe(204);
    expect((await ben.put(`${path}/me`)).status).toBe(204);
    expect((await ben.get(path)).body.items).toEqual([
      { userRef: BEN, since: expect.any(String) },
    ]);
    const watched = await ben.get('/tasks?watcher=me');
    expect(watched.body.items.map(({ id }: Task) => id)).toContain(task.id);
    expect((await ben.delete(`${path}/me`)).status).toBe(204);
    expect((await ben.get(path)).body.items).toEqual([]);
  });

  it('finds what is assigned to one’s teams, whichever these are', async () => {
    const ana = backend.as(ANA);
    const created = async (assigneeRef: string) => {
      const body = { title: 'For some team', assigneeRef };
      return (await ana.post('/tasks').send(body)).body.id;
    };
    const ours = await created('group:default/payments');
    const hers = await created(ANA);
    await created('group:default/others');
    await created(BEN);
    const found = async (path: string) => {
      const { body } = await ana.get(path);
      return body.items.map(({ id }: Task) => id);
    };
    const query = 'q=team&assignee=my-teams';
    expect(await found(`/tasks?${query}`)).toEqual([ours]);
    const mine = `${query}&assignee=${ANA}`;
    expect(await found(`/tasks?${mine}`)).toEqual([hers, ours]);
    const { body } = await ana.get(`/tasks/statistics?${mine}`);
    expect(body.total).toBe(2);
    const { text } = await ana.get(`/tasks/export?${query}&format=ndjson`);
    expect(text.trim().split('\n')).toHaveLength(1);
    const bulk = await ana.post('/tasks/bulk').send({
      filter: { q: 'team', assignee: ['my-teams'] },
      patch: { priority: 'high' },
    });
    expect(bulk.body.results).toMatchObject([{ id: ours }]);
  });

  it('tells which of some tasks are in a list', async () => {
    const ana = backend.as(ANA);
    const other = await ana.post('/tasks').send({ title: 'Paint the wall' });
    const ids = `id=${task.id.toUpperCase()}&id=${other.body.id}`;
    const list = await ana.get(`/tasks?${ids}&q=rotate&totals=true`);
    expect(list.body).toMatchObject({
      items: [{ id: task.id }],
      totalItems: 1,
    });
    const all = await ana.get(`/tasks?${ids}&totals=true`);
    expect(all.body.totalItems).toBe(2);
    const first = await ana.get(`/tasks?${ids}&limit=1`);
    const { nextCursor } = first.body.pageInfo;
    const elsewhere = await ana.get(`/tasks?limit=1&cursor=${nextCursor}`);
    expect(elsewhere.status).toBe(400);
  });

  it('saves views, and shares them with groups of one’s own only', async () => {
    const ana = backend.as(ANA);
    const ben = backend.as(BEN);
    const view = { name: 'Late', layout: 'table', query: 'overdue=true' };
    const { body: mine } = await ana.post('/views').send(view);
    expect((await ben.get('/views')).body.items).toEqual([]);
    expect((await ben.delete(`/views/${mine.id}`)).status).toBe(404);
    expect((await ana.post('/views').send(view)).status).toBe(409);
    const foreign = await ana
      .put(`/views/${mine.id}`)
      .send({ ...view, sharedWith: 'group:default/other' });
    expect(foreign.status).toBe(400);
    expect(foreign.body.error.message).toMatch(/^sharedWith/);

    const shared = await ana
      .put(`/views/${mine.id}`)
      .send({ ...view, sharedWith: 'group:default/payments' });
    expect(shared.status).toBe(200);
    expect((await ben.get('/views')).body.items).toEqual([shared.body]);
    expect((await ana.delete(`/views/${mine.id}`)).status).toBe(204);
  });

  it('keeps preferences', async () => {
    const ana = backend.as(ANA);
    const { body: defaults } = await ana.get('/preferences');
    const chosen = {
      notifications: { ...defaults.notifications, commented: false },
    };
    expect((await ana.put('/preferences').send(chosen)).body).toEqual(chosen);
    expect((await ana.get('/preferences')).body).toEqual(chosen);
    expect((await backend.as(BEN).get('/preferences')).body).toEqual(defaults);
  });
});
