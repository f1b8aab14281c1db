import { mockServices } from '@backstage/backend-test-utils';
import { DEFAULT_PREFERENCES, type PreferenceStore } from '../preferences';
import { NotificationTexts } from './NotificationTexts';
import { Notifier } from './Notifier';
import type { OutboxActivity } from './store/NotificationStore';
import { MemoryNotificationStore } from './__testUtils__/MemoryNotificationStore';

const TASK = {
  id: 't1',
  createdBy: 'user:default/ana',
  assigneeRef: 'group:default/payments',
};

const NAMES = {
  'user:default/ana': 'Ana Lima',
  'group:default/payments': 'Payments & Billing',
};

function setUp(
  store: MemoryNotificationStore,
  muted: Record<string, string> = {},
) {
  const send = jest.fn(async () => {});
  const preferences: PreferenceStore = {
    async getMany(refs) {
      return new Map(
        refs.map(ref => [
          ref,
          {
            notifications: {
              ...DEFAULT_PREFERENCES.notifications,
              ...(muted[ref] && { [muted[ref]]: false }),
            },
          },
        ]),
      );
    },
    async set() {},
  };
  const notifier = Notifier.create({
    nameTasksTo: 'watchers',
    texts: NotificationTexts.create().get(),
    store,
    preferences,
    recipients: {
      async resolve(refs) {
        return new Map(
          refs
            .filter(ref => ref !== 'user:default/unknown')
            .map(ref => [
              ref,
              ref === 'group:default/payments'
                ? ['user:default/ben', 'user:default/cleo']
                : [ref],
            ]),
        );
      },
      async namesOf(refs) {
        return new Map(
          Object.entries(NAMES).filter(([ref]) => refs.includes(ref)),
        );
      },
    },
    notifications: { send },
    logger: mockServices.logger.mock(),
  });
  return { notifier, send };
}

const comment = (id: string, body: string): OutboxActivity => ({
  id: `a-${id}`,
  action: 'commented',
  actorRef: 'user:default/ben',
  task: TASK,
  comment: { id, body },
  watchers: ['user:default/dora', 'user:default/ben'],
});

describe('Notifier', () => {
  it('tells each person once, in one message, and nobody what they did themselves', async () => {
    const store = new MemoryNotificationStore([
      {
        id: 'a1',
        action: 'updated',
        actorRef: 'user:default/ana',
        newAssignee: TASK.assigneeRef,
        task: TASK,
        watchers: [],
      },
      comment('c1', 'See @dora and @unknown'),
    ]);
    const { notifier, send } = setUp(store);

    await notifier.run();
    await notifier.run();

    const told = Object.fromEntries(
      (
        send.mock.calls as unknown as [
          {
            recipients: { entityRef: string };
            payload: { title: string; link: string; description?: string };
          },
        ][]
      ).map(([{ recipients, payload }]) => [recipients.entityRef, payload]),
    );
    expect(send).toHaveBeenCalledTimes(4);
    expect(told).toEqual({
      'user:default/ben': expect.objectContaining({
        title:
          'Ana Lima assigned “Title of t1” to your team Payments & Billing',
        link: '/tasks/t1',
      }),
      'user:default/cleo': expect.objectContaining({
        title: 'Tasks: 1 assigned to you, 1 comment',
        link: '/tasks/t1',
      }),
      'user:default/ana': expect.objectContaining({
        title: 'ben commented on “Title of t1”',
      }),
      'user:default/dora': expect.objectContaining({
        title: 'ben mentioned you in a task',
      }),
    });
    expect(JSON.stringify(told['user:default/dora'])).not.toMatch(/Title of/);
  });

  it('tells only who has the task in the end, and not of what they took themselves', async () => {
    const assigned = (id: string, actorRef: string, newAssignee: string) => ({
      id,
      action: 'updated',
      actorRef,
      newAssignee,
      task: { ...TASK, assigneeRef: 'user:default/cleo' },
      watchers: [],
    });
    const store = new MemoryNotificationStore([
      assigned('a1', 'user:default/ana', 'user:default/ben'),
      assigned('a2', 'user:default/cleo', 'user:default/cleo'),
    ]);
    const { notifier, send } = setUp(store);
    await notifier.run();
    expect(send).not.toHaveBeenCalled();
  });

  it.each([
    ['user:default/ben', 'Ana Lima assigned “Title of t1” to you'],
    [
      'group:default/payments',
      'Ana Lima assigned “Title of t1” to your team Payments & Billing',
    ],
  ])('tells %s whose the task is: %s', async (assigneeRef, title) => {
    const store = new MemoryNotificationStore([
      {
        id: 'a1',
        action: 'updated',
        actorRef: 'user:default/ana',
        newAssignee: assigneeRef,
        task: { ...TASK, assigneeRef },
        watchers: [],
      },
    ]);
    store.assigneeRef = assigneeRef;
    const { notifier, send } = setUp(store);
    await notifier.run();
    expect(send).toHaveBeenCalledWith({
      recipients: { type: 'entity', entityRef: 'user:default/ben' },
      payload: expect.objectContaining({ title }),
    });
  });

  it('tells who had the task neither of a team nor its title, once another one has it', async () => {
    const store = new MemoryNotificationStore([
      {
        id: 'a1',
        action: 'updated',
        actorRef: 'user:default/ana',
        newAssignee: 'user:default/ben',
        task: { ...TASK, assigneeRef: 'user:default/ben' },
        watchers: [],
      },
    ]);
    store.assigneeRef = 'user:default/cleo';
    const { notifier, send } = setUp(store);
    await notifier.run();
    expect(send).toHaveBeenCalledWith({
      recipients: { type: 'entity', entityRef: 'user:default/ben' },
      payload: expect.objectContaining({
        title: 'Ana Lima assigned a task to you',
      }),
    });
  });

  it('keeps quiet about what a person does not want to be told', async () => {
    const store = new MemoryNotificationStore([comment('c1', 'Done')]);
    const { notifier, send } = setUp(store, {
      'user:default/ana': 'commented',
      'user:default/cleo': 'commented',
    });
    await notifier.run();
    expect(send).toHaveBeenCalledTimes(1);
    expect(send).toHaveBeenCalledWith(
      expect.objectContaining({
        recipients: { type: 'entity', entityRef: 'user:default/dora' },
      }),
    );
  });

  it('tells of due dates again only when they change', async () => {
    const store = new MemoryNotificationStore();
    const { notifier, send } = setUp(store);
    const dueTask = (dueDate: string) => ({
      id: 't1',
      assigneeRef: 'user:default/ben',
      dueDate,
    });
    for (const dueDate of [
      '2026-12-01T00:00:00.000Z',
      '2026-12-01T00:00:00.000Z',
      '2026-12-02T00:00:00.000Z',
    ]) {
      store.due.overdue = [dueTask(dueDate)];
      await notifier.run();
    }
    expect(send).toHaveBeenCalledTimes(2);
    expect(send).toHaveBeenLastCalledWith(
      expect.objectContaining({
        payload: expect.objectContaining({
          title: '“Title of t1” is overdue',
          severity: 'high',
        }),
      }),
    );
  });

  it('tries again later what could not be handed over, and only that', async () => {
    const store = new MemoryNotificationStore([comment('c1', 'Done')]);
    const { notifier, send } = setUp(store);
    send.mockRejectedValueOnce(new Error('503'));
    await notifier.run();
    expect(send).toHaveBeenCalledTimes(3);
    await notifier.run();
    expect(send).toHaveBeenCalledTimes(4);
    await notifier.run();
    expect(send).toHaveBeenCalledTimes(4);
  });
});
