import { mockCredentials } from '@backstage/backend-test-utils';
import { BEN, startWithPeople } from '../__testUtils__/startWithPeople';

jest.setTimeout(120_000);

const TASK_ID = '01930000-0000-7000-8000-000000000000';

describe('actions on tasks', () => {
  let backend: Awaited<ReturnType<typeof startWithPeople>>;

  beforeAll(async () => {
    backend = await startWithPeople();
  });

  const invoke = async (id: string, input: object) =>
    (
      await backend.actions.invoke({
        id: `test:${id}`,
        input: input as never,
        credentials: mockCredentials.user(BEN),
      })
    ).output as Record<string, never>;

  it.each([
    ['list-tasks', { label: new Array(8_000).fill('zz') }, /label/],
    ['list-tasks', { assignee: new Array(101).fill('user:default/x') }, /100/],
    ['list-tasks', { q: 'x'.repeat(201) }, /q/],
    ['create-task', { title: 'x', labels: new Array(21).fill('l') }, /labels/],
    ['comment-on-task', { id: TASK_ID, body: 'x'.repeat(70_000) }, /body/],
  ])('holds %s to the limits of the API: %#', async (id, input, named) => {
    await expect(invoke(id, input)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(named),
    });
  });

  it('offers actions that obey the caller’s own rights', async () => {
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
