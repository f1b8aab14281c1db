import { startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import plugin from './index';

jest.setTimeout(60_000);

const TASKS = '/api/task-manager/tasks';

describe('messages of bad requests', () => {
  let server: Parameters<typeof request>[0];
  beforeAll(async () => {
    ({ server } = await startTestBackend({
      features: [plugin, catalogServiceMock.factory()],
    }));
  });

  it.each<[object, RegExp]>([
    [{ title: '' }, /^title must not be empty$/],
    [{ titel: 'x' }, /^title must be given$/],
    [
      { title: 'x', assignee: 'leila' },
      /^assignee is not a field; there are title, .*assigneeRef/,
    ],
    [{ title: 'x', dueDate: 'tomorrow' }, /^dueDate must be a date such as/],
    [
      { title: 'x', assigneeRef: 'leila' },
      /^assigneeRef must be a full entity reference such as/,
    ],
    [{ title: 'x', labels: 'pci' }, /^labels must be array$/],
    [
      { title: 'x', status: 'done' },
      /^status must be equal to one of .*pending/,
    ],
    [{ title: 'x', '$&': 1 }, /^\$& is not a field/],
    [{ title: '\u2060\u115f' }, /^title must not be blank$/],
    [{ title: 'x\u0008' }, /^title must not contain control characters$/],
    [{ title: 'x', labels: ['\u200d'] }, /^labels must not be blank$/],
    [{ title: 'x', labels: ['a\u001b[1m'] }, /^labels must not contain/],
  ])('begin with the field: %j', async (body, message) => {
    const response = await request(server).post(TASKS).send(body);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toMatch(message);
  });

  it.each([
    ['?limit=0', /^limit must be/],
    ['?dueBefore=soon', /^dueBefore must be a date/],
    ['?nothing=1', /nothing/],
  ])('begin with the parameter: %s', async (query, message) => {
    const response = await request(server).get(`${TASKS}${query}`);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toMatch(message);
  });

  it.each<[string, object, RegExp]>([
    ['/views', { name: '\u2800', layout: 'board', query: '' }, /^name must/],
    ['/tasks/ID/comments', { body: ' \n\u3164' }, /^body must not be blank$/],
  ])('refuse what nobody would see: %s %j', async (path, body, message) => {
    const task = await request(server).post(TASKS).send({ title: 'x' });
    const response = await request(server)
      .post(`/api/task-manager${path.replace('ID', task.body.id)}`)
      .send(body);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toMatch(message);
  });

  it('keep on one line what is shown on one line', async () => {
    const { body } = await request(server)
      .post(TASKS)
      .send({ title: ' two\r\nlines', labels: ['tab\tbed'] });
    expect(body).toMatchObject({ title: 'two lines', labels: ['tab bed'] });
  });
});
