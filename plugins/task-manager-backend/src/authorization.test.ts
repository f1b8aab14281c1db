import { mockCredentials } from '@backstage/backend-test-utils';
import type { Task } from '@portolan/plugin-task-manager-common';
import request from 'supertest';
import {
  ANA,
  BO,
  CY,
  startWithPolicy,
  TASKS,
} from './__testUtils__/startWithPolicy';

jest.setTimeout(60_000);

describe('authorization', () => {
  let backend: Awaited<ReturnType<typeof startWithPolicy>>;
  const as = (user: string) => backend.as(user);
  const tasks: Record<string, Task> = {};
  const BOS = ['ofBo', 'ownedByBos', 'assignedToBo'];

  /** They are learnt after the answer. */
  async function untilOwnersAreKnown() {
    for (let attempt = 0; attempt < 500; attempt++) {
      const { body } = await as(BO).get('');
      if (body.items.length === BOS.length) {
        return;
      }
    }
  }

  beforeAll(async () => {
    backend = await startWithPolicy();
    const create = async (name: string, user: string, body: object) => {
      const response = await as(user).post('', {
        title: `common ${name}`,
        ...body,
      });
      expect(response.status).toBe(201);
      tasks[name] = response.body;
    };
    await create('ofAna', ANA, { dueDate: '2020-01-01' });
    await create('assignedToBo', ANA, { assigneeRef: BO, priority: 'high' });
    await create('ownedByBos', ANA, { entityRef: 'component:default/ledger' });
    await create('ofBo', BO, { status: 'blocked' });
    await create('alsoOfAna', ANA, {});
    await untilOwnersAreKnown();
  });

  it.each([
    '?orderBy=createdAt',
    '?orderBy=title&order=asc',
    '?orderBy=dueDate&order=asc',
    '?orderBy=rank',
    '?q=common',
    '?status=pending&status=blocked',
  ])('shows only visible tasks in lists and totals: %s', async query => {
    const { body } = await as(BO).get(`${query}&totals=true`);
    expect(body.items.map((task: Task) => task.id).sort()).toEqual(
      BOS.map(name => tasks[name].id).sort(),
    );
    expect(body.totalItems).toBe(3);
  });

  it('counts only visible tasks, and finds no hidden words', async () => {
    const { body } = await as(BO).get('/statistics');
    expect(body).toMatchObject({ total: 3, overdue: 0 });
    expect(body.byStatus).toMatchObject({ pending: 2, blocked: 1 });
    const hidden = await as(BO).get('?q=ofana&totals=true');
    expect(hidden.body).toEqual({ items: [], totalItems: 0, pageInfo: {} });
  });

  it('gives no cursor to, or from, a hidden task', async () => {
    const first = await as(ANA).get('?limit=1');
    expect(first.body.items[0].id).toBe(tasks.alsoOfAna.id);
    const pages = [];
    let url = '?limit=2';
    for (;;) {
      const { body } = await as(BO).get(url);
      pages.push(...body.items);
      if (!body.pageInfo.nextCursor) {
        break;
      }
      url = `?limit=2&cursor=${body.pageInfo.nextCursor}`;
    }
    expect(pages).toHaveLength(3);
    // Another's cursor is only a place in the order; what is beyond it is still
    // one's own.
    const borrowed = await as(BO).get(
      `?limit=10&cursor=${first.body.pageInfo.nextCursor}`,
    );
    expect(borrowed.body.items).toHaveLength(3);
  });

  it('answers for a hidden task exactly as for a missing one', async () => {
    const { id } = tasks.ofAna;
    const missing = '01930000-0000-7000-8000-000000000000';
    const comment = await as(ANA).post(`/${id}/comments`, { body: 'Hidden' });
    expect(comment.status).toBe(201);
    const answers = async (someId: string) => {
      const bo = as(BO);
      const responses = await Promise.all([
        bo.get(`/${someId}`),
        bo.patch(`/${someId}`, { title: 'x' }),
        bo.patch(`/${someId}`, { title: 'x' }, '"999"'),
        bo.delete(`/${someId}`),
        bo.post(`/${someId}/restore`),
        bo.post(`/${someId}/move`, {}),
        bo.post('/bulk', { ids: [someId], patch: { title: 'x' } }),
        bo.post(`/${tasks.ofBo.id}/move`, { after: someId }),
        bo.get(`/${someId}/activity`),
        bo.get(`/${someId}/watchers`),
        bo.put(`/${someId}/watchers/me`),
        bo.get(`/${someId}/comments`),
        bo.post(`/${someId}/comments`, { body: 'x' }),
        bo.patch(`/${someId}/comments/${comment.body.id}`, { body: 'x' }),
        bo.delete(`/${someId}/comments/${comment.body.id}`),
        bo.post(`/${someId}/comments/${comment.body.id}/restore`),
      ]);
      return responses.map(({ status, body }) => ({
        status,
        body: JSON.parse(JSON.stringify(body).replaceAll(someId, 'ID')),
      }));
    };
    const hidden = await answers(id);
    expect(hidden).toEqual(await answers(missing));
    expect(hidden.map(({ status }) => status)).toEqual([
      404, 404, 404, 404, 404, 404, 200, 400, 404, 404, 404, 404, 404, 404, 404,
      404,
    ]);
  });

  it.each(['csv', 'ndjson'])(
    'exports only visible tasks as %s',
    async format => {
      const { text } = await as(BO).get(`/export?format=${format}`).buffer();
      const exported = Object.keys(tasks).filter(name =>
        text.includes(tasks[name].id),
      );
      expect(exported.sort()).toEqual([...BOS].sort());
    },
  );

  it('lets nobody change what they may only see, and tells so', async () => {
    const { id } = tasks.assignedToBo;
    const bo = as(BO);
    const responses = await Promise.all([
      bo.patch(`/${id}`, { title: 'x' }),
      bo.patch(`/${id}`, { title: 'x' }, '"999"'),
      bo.delete(`/${id}`),
      bo.post(`/${id}/move`, {}),
    ]);
    expect(responses.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    const bulk = await bo.post('/bulk', {
      filter: {},
      patch: { priority: 'critical' },
    });
    expect(
      bulk.body.results.map((r: { outcome: string }) => r.outcome).sort(),
    ).toEqual(['forbidden', 'forbidden', 'updated']);
    expect((await as(ANA).get(`/${id}`)).body).toEqual(tasks.assignedToBo);
  });

  it('restores only what the caller could see and change', async () => {
    const { id } = tasks.alsoOfAna;
    expect((await as(ANA).delete(`/${id}`)).status).toBe(204);
    expect((await as(BO).post(`/${id}/restore`)).status).toBe(404);
    expect((await as(ANA).post(`/${id}/restore`)).status).toBe(200);

    // Bo may see this one, but not restore it; while it is deleted, nothing
    // says that it is there.
    const seen = tasks.assignedToBo.id;
    expect((await as(ANA).delete(`/${seen}`)).status).toBe(204);
    expect((await as(BO).post(`/${seen}/restore`)).status).toBe(404);
    const bulk = await as(BO).post('/bulk', { ids: [seen], action: 'restore' });
    expect(bulk.body.results).toMatchObject([{ outcome: 'not_found' }]);
    const { body } = await as(ANA).post(`/${seen}/restore`);
    Object.assign(tasks.assignedToBo, body);
  });

  it('refuses who may read nothing', async () => {
    for (const path of ['', '/statistics', `/${tasks.ofAna.id}`]) {
      expect((await as(CY).get(path)).status).toBe(403);
    }
    expect(
      (await as(CY).patch(`/${tasks.ofAna.id}`, { title: 'x' })).status,
    ).toBe(403);
  });

  it('refuses who is not signed in', async () => {
    const response = await request(backend.server)
      .get(TASKS)
      .set('Authorization', mockCredentials.none.header());
    expect(response.status).toBe(401);
  });

  it('audits each write and each denial once, and nothing that was only read', async () => {
    const audited = async (run: () => Promise<unknown>) => {
      backend.events.length = 0;
      await run();
      return backend.events.map(
        ({ eventId, outcome }) => `${eventId} ${outcome}`,
      );
    };
    const { id } = tasks.ofBo;
    const bo = as(BO);
    expect(await audited(() => bo.get(''))).toEqual([]);
    expect(await audited(() => bo.get(`/${id}`))).toEqual([]);
    expect(
      await audited(() => bo.patch(`/${id}`, { description: 'secret words' })),
    ).toEqual(['task-update success']);
    expect(backend.events[0].meta).toEqual({
      taskId: id,
      fields: ['description'],
    });
    expect(
      await audited(() => bo.patch(`/${id}`, { description: 'x' }, '"1"')),
    ).toEqual(['task-update PreconditionFailedError']);
    expect(await audited(() => bo.get(`/${tasks.ofAna.id}`))).toEqual([
      'task-get NotFoundError',
    ]);
    const patch = { priority: 'low' };
    const denied = tasks.assignedToBo.id;
    expect(
      await audited(() => bo.post('/bulk', { ids: [id, denied], patch })),
    ).toEqual(['tasks-bulk success', 'tasks-bulk-denied NotAllowedError']);
    expect(backend.events.map(({ meta }) => meta)).toEqual([
      {
        action: 'update',
        fields: ['priority'],
        changed: 1,
        failed: 1,
        taskIds: { updated: [id], forbidden: [denied] },
      },
      { taskIds: [denied] },
    ]);
    for (const part of ['comments', 'activity', 'watchers']) {
      expect(await audited(() => bo.get(`/${id}/${part}`))).toEqual([]);
      expect(await audited(() => bo.get(`/${tasks.ofAna.id}/${part}`))).toEqual(
        [`${part}-list NotFoundError`],
      );
    }
    expect(await audited(() => as(CY).get(''))).toEqual([
      'tasks-list NotAllowedError',
    ]);
  });

  it('asks the permission back end once for a burst of requests', async () => {
    const dee = as('user:default/dee');
    const before = backend.asked();
    await Promise.all(Array.from({ length: 10 }, () => dee.get('')));
    expect(backend.asked() - before).toBe(1);
  });
});
