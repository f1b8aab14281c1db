import type { Task } from '@portolan/plugin-task-manager-common';
import request from 'supertest';
import { startTasks, TASKS } from '../__testUtils__/startTasks';

jest.setTimeout(60_000);

describe('moves on the board', () => {
  let backend: Awaited<ReturnType<typeof startTasks>>;
  beforeAll(async () => {
    backend = await startTasks();
  });

  it('moves a task between its neighbours', async () => {
    const { server, create } = backend;
    const [a, b, c] = [
      await create({ title: 'a', labels: ['moved'] }),
      await create({ title: 'b', labels: ['moved'] }),
      await create({ title: 'c', labels: ['moved'] }),
    ];
    const order = async () => {
      const list = await request(server).get(
        `${TASKS}?label=moved&orderBy=rank&order=asc`,
      );
      return list.body.items.map((t: Task) => t.title).join('');
    };
    expect(await order()).toBe('cba');
    const move = (task: Task, body: object) =>
      request(server).post(`${TASKS}/${task.id}/move`).send(body);
    expect((await move(a, { after: c.id, before: b.id })).status).toBe(200);
    expect(await order()).toBe('cab');
    expect((await move(b, {})).status).toBe(200);
    expect(await order()).toBe('bca');
    expect((await move(b, { after: a.id })).status).toBe(200);
    expect(await order()).toBe('cab');
    expect((await move(b, { before: a.id })).status).toBe(200);
    expect(await order()).toBe('cba');
    const bad = await move(a, { after: a.id });
    expect(bad.status).toBe(400);
    expect(bad.body.error.message).toContain('after');
  });
});
