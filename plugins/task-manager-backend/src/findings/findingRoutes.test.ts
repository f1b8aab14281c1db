import { mockCredentials } from '@backstage/backend-test-utils';
import type { Finding, Task } from '@portolan/plugin-task-manager-common';
import request from 'supertest';
import { ANA, startWithPeople } from '../__testUtils__/startWithPeople';

jest.setTimeout(120_000);

describe('findings of plugins', () => {
  let backend: Awaited<ReturnType<typeof startWithPeople>>;

  beforeAll(async () => {
    backend = await startWithPeople();
  });

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
        .post(`/api/task-manager${path}`)
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
});
