import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Finding, Task } from '@portolan/plugin-task-manager-common';
import {
  taskFindingsServiceRef,
  type TaskFindingsService,
} from '@portolan/plugin-task-manager-node';
import request from 'supertest';
import plugin from './index';

jest.setTimeout(120_000);

const API = '/api/task-manager';
const ANA = 'user:default/ana';
const BEN = 'user:default/ben';

async function start() {
  let findings: TaskFindingsService | undefined;
  const actions = actionsRegistryServiceMock();
  const { server } = await startTestBackend({
    features: [
      plugin,
      catalogServiceMock.factory({ entities: [] }),
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => actions,
      }),
      createServiceFactory({
        service: coreServices.userInfo,
        deps: { auth: coreServices.auth },
        factory: ({ auth }) => ({
          async getUserInfo(credentials) {
            const userEntityRef = auth.isPrincipal(credentials, 'user')
              ? credentials.principal.userEntityRef
              : '';
            return {
              userEntityRef,
              ownershipEntityRefs: [userEntityRef, 'group:default/payments'],
            };
          },
        }),
      }),
      createBackendPlugin({
        pluginId: 'scanner',
        register({ registerInit }) {
          registerInit({
            deps: { service: taskFindingsServiceRef },
            async init({ service }) {
              findings = service;
            },
          });
        },
      }),
    ],
  });
  const as = (ref: string) => {
    const authorization = mockCredentials.user.header(ref);
    const send =
      (method: 'get' | 'post' | 'put' | 'patch' | 'delete') => (path: string) =>
        request(server)
          [method](`${API}${path}`)
          .set('Authorization', authorization);
    return {
      get: send('get'),
      post: send('post'),
      put: send('put'),
      patch: send('patch'),
      delete: send('delete'),
    };
  };
  return {
    server,
    as,
    actions,
    report: (...args: Parameters<TaskFindingsService['reportFindings']>) =>
      findings!.reportFindings(...args),
  };
}

describe('working together on tasks', () => {
  let backend: Awaited<ReturnType<typeof start>>;
  let task: Task;

  beforeAll(async () => {
    backend = await start();
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
    const { body: log } = await ana.get(`/tasks/${task.id}/activity`);
    expect(log.items.map((entry: { action: string }) => entry.action)).toEqual([
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

  it('tells all that is wrong with a row at once, by column', async () => {
    const report = await backend
      .as(ANA)
      .post('/tasks/import?dryRun=true')
      .set('content-type', 'text/csv')
      .send('title,status,due date,assignee\n ,paused,2026-13-40,two words\n');
    expect(report.body.errors).toEqual(
      [
        ['status', "'paused' is not"],
        ['assignee', "'two words' is not"],
        ['title', 'title must'],
        ['due date', 'dueDate must'],
      ].map(([column, message]) => ({
        line: 2,
        column,
        message: expect.stringContaining(message),
      })),
    );
    expect(report.body).toMatchObject({ rows: 1, valid: 0, errorCount: 4 });
  });

  it('imports all rows or none, and exports what it imported', async () => {
    const ana = backend.as(ANA);
    const rows = Array.from(
      { length: 10_000 },
      (_, n) =>
        `Imported ${n},pending,${n % 2 ? 'high' : 'low'},2026-12-31,=1+${n}`,
    );
    const csv = ['title,status,priority,dueDate,labels', ...rows];
    const bad = [...csv];
    bad[10] = 'No such status,paused,,,';
    bad[5_000] = ',pending,,,';
    bad[9_999] = 'No such day,pending,,2026-02-30,';
    const send = (query: string, lines: string[]) =>
      ana
        .post(`/tasks/import?${query}`)
        .set('Content-Type', 'text/csv')
        .send(lines.join('\n'));

    const dryRun = await send('dryRun=true', bad);
    expect(dryRun.status).toBe(200);
    expect(dryRun.body).toMatchObject({
      dryRun: true,
      rows: 10_000,
      valid: 9_997,
      imported: 0,
      errorCount: 3,
      errors: [
        { line: 11, column: 'status' },
        { line: 5_001, column: 'title' },
        { line: 10_000, column: 'dueDate' },
      ],
    });
    const refused = await send('dryRun=false', bad);
    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatchObject({
      name: 'InputError',
      report: { errorCount: 3 },
    });
    const before = await ana.get('/tasks/statistics?priority=high');
    expect(before.body.total).toBe(0);

    const imported = await send('', csv);
    expect(imported.body).toMatchObject({ rows: 10_000, imported: 10_000 });
    const after = await ana.get('/tasks/statistics?priority=high');
    expect(after.body.total).toBe(5_000);

    const file = await ana.get('/tasks/export?priority=high');
    const lines = file.text.trimEnd().split('\r\n');
    expect(file.headers['content-type']).toContain('text/csv');
    expect(lines).toHaveLength(5_001);
    expect(lines[1]).toContain(`'=1+1`);
    const ndjson = await ana
      .get('/tasks/export?format=ndjson&priority=high')
      .buffer(true);
    expect(JSON.parse(ndjson.text.split('\n')[0])).toMatchObject({
      title: 'Imported 1',
      createdBy: ANA,
      labels: ['=1+1'],
    });
  });

  it.each([
    [415, 'text/plain', '', /Content-Type/],
    [400, 'text/csv', 'dryRun=maybe', /dryRun must be true or false/],
    [400, 'text/csv', 'mapping=5', /mapping must be a JSON object/],
    [
      400,
      'text/csv',
      'mapping=%7B%7D&mapping=%7B%7D',
      /mapping must be given once/,
    ],
  ])(
    'refuses with %i an import of %s with %j',
    async (status, type, query, message) => {
      const response = await backend
        .as(ANA)
        .post(`/tasks/import?${query}`)
        .set('Content-Type', type)
        .send('title\nA');
      expect(response.status).toBe(status);
      expect(response.body.error.message).toMatch(message);
    },
  );

  it('keeps one open task for each finding of a plugin', async () => {
    const ana = backend.as(ANA);
    const source = 'scanner/eks';
    const old: Finding = {
      fingerprint: 'old',
      title: 'EKS 1.33 ends',
      priority: 'high',
    };
    const disk: Finding = { fingerprint: 'disk', title: 'Disk is full' };
    const list = async () =>
      (
        await ana.get(
          `/tasks?source=${encodeURIComponent(source)}&orderBy=title&order=asc`,
        )
      ).body.items as Task[];

    expect(await backend.report(source, [old, disk])).toMatchObject({
      created: 2,
    });
    expect(await backend.report(source, [old, disk])).toEqual({
      created: 0,
      updated: 0,
      reopened: 0,
      closed: 0,
      unchanged: 2,
    });
    expect(
      await backend.report(source, [{ ...disk, title: 'Disk is 99 % full' }]),
    ).toMatchObject({
      updated: 1,
      closed: 1,
    });
    const [diskTask, oldTask] = await list();
    expect(diskTask).toMatchObject({
      title: 'Disk is 99 % full',
      status: 'pending',
      createdBy: 'service:plugin/scanner',
    });
    expect(oldTask).toMatchObject({
      status: 'completed',
      completedAt: expect.any(String),
    });

    expect(await backend.report(source, [old])).toMatchObject({
      reopened: 1,
      closed: 1,
    });
    expect((await list()).map(({ status }) => status)).toEqual([
      'completed',
      'pending',
    ]);
    await expect(backend.report(source, [old, old])).rejects.toThrow(
      /findings\[1\]\.fingerprint/,
    );
    await expect(
      backend.report(source, [{ ...old, entityRef: 'nope!' }]),
    ).rejects.toThrow(/findings\[0\]\.entityRef/);
    expect(
      (await ana.post('/findings').send({ source, findings: [] })).status,
    ).toBe(403);
  });

  it('takes only what a plugin itself reported as its findings', async () => {
    const source = 'scanner/shared';
    const finding = (fingerprint: string) => ({ fingerprint, title: 'Found' });
    const asOther = (path: string, body: object) =>
      request(backend.server)
        .post(`${API}${path}`)
        .set(
          'Authorization',
          mockCredentials.service.header({
            onBehalfOf: mockCredentials.service('plugin:other'),
            targetPluginId: 'task-manager',
          }),
        )
        .send(body);
    const byUser = { title: 'Mine', source, fingerprint: 'mine' };
    const refused = await backend.as(ANA).post('/tasks').send(byUser);
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toBe(
      'fingerprint can be set by services only',
    );
    expect((await asOther('/tasks', byUser)).status).toBe(201);

    await backend.report(source, [finding('a')]);
    const other = await asOther('/findings', {
      source,
      findings: [finding('mine'), finding('b')],
    });
    expect(other.body).toMatchObject({ created: 1, closed: 0 });
    expect(await backend.report(source, [])).toMatchObject({ closed: 1 });
  });

  it('offers actions that obey the caller’s own rights', async () => {
    const credentials = mockCredentials.user(BEN);
    const invoke = async (id: string, input: object) =>
      (
        await backend.actions.invoke({
          id: `test:${id}`,
          input: input as never,
          credentials,
        })
      ).output as Record<string, never>;
    const created = await invoke('create-task', {
      title: 'By an agent',
      labels: ['mcp'],
    });
    await invoke('comment-on-task', { id: created.id, body: 'Started' });
    await invoke('update-task', { id: created.id, priority: 'critical' });
    const done = await invoke('complete-task', { id: created.id, version: 2 });
    expect(done).toMatchObject({
      status: 'completed',
      version: 3,
      createdBy: BEN,
    });
    await expect(
      invoke('update-task', { id: created.id, version: 1, title: 'x' }),
    ).rejects.toThrow(/changed since/);
    expect(await invoke('get-task', { id: created.id })).toEqual(done);
    expect(await invoke('list-tasks', { label: ['mcp'] })).toMatchObject({
      totalItems: 1,
      items: [done],
    });
  });
});
