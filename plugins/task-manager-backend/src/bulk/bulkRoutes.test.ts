import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { startTasks, TASKS } from '../__testUtils__/startTasks';

jest.setTimeout(60_000);

describe('changes of many tasks', () => {
  let backend: Awaited<ReturnType<typeof startTasks>>;
  beforeAll(async () => {
    backend = await startTasks();
  });

  it('changes many tasks at once, and tells how to undo it', async () => {
    const { server, create } = backend;
    const tasks = [
      await create({ title: 'x', labels: ['bulk'] }),
      await create({ title: 'y', labels: ['bulk'], priority: 'high' }),
    ];
    const missing = '01930000-0000-7000-8000-000000000000';
    const answer = await request(server)
      .post(`${TASKS}/bulk`)
      .send({
        ids: [...tasks.map(t => t.id), missing],
        patch: { priority: 'high' },
      });
    expect(answer.body).toMatchObject({
      changed: 1,
      failed: 1,
      results: [
        {
          id: tasks[0].id,
          outcome: 'updated',
          version: 2,
          previous: { priority: 'medium' },
        },
        { id: tasks[1].id, outcome: 'unchanged' },
        { id: missing, outcome: 'not_found' },
      ],
    });
    const descriptions = await request(server)
      .post(`${TASKS}/bulk`)
      .send({
        ids: Array.from({ length: 101 }, () => randomUUID()),
        patch: { description: 'The same' },
      });
    expect(descriptions.status).toBe(400);
    expect(descriptions.body.error.message).toMatch(/^description .* 100 /);
    const deleted = await request(server)
      .post(`${TASKS}/bulk`)
      .send({ filter: { label: ['bulk'] }, action: 'delete' });
    expect(deleted.body.changed).toBe(2);
    const statistics = await request(server).get(
      `${TASKS}/statistics?label=bulk`,
    );
    expect(statistics.body.total).toBe(0);
  });
});
