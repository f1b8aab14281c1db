import { mockServices } from '@backstage/backend-test-utils';
import { DEFAULT_PREFERENCES, type PreferenceStore } from '../preferences';
import { NotificationTexts } from './NotificationTexts';
import { Notifier } from './Notifier';
import type {
  DueTask,
  NotificationEvent,
  NotificationStore,
  OutboxActivity,
} from './store/NotificationStore';

const TASK = {
  id: 't1',
  createdBy: 'user:default/ana',
  assigneeRef: 'group:default/payments',
};

/** The store's promises, in memory. */
class MemoryNotificationStore implements NotificationStore {
  readonly ledger = new Map<string, NotificationEvent & { sent: boolean }>();
  due: { dueSoon: DueTask[]; overdue: DueTask[] } = {
    dueSoon: [],
    overdue: [],
  };

  constructor(private outbox: OutboxActivity[] = []) {}

  async readOutbox(limit: number) {
    return this.outbox.slice(0, limit);
  }
  async findDue({ kind }: { kind: 'dueSoon' | 'overdue' }) {
    return this.due[kind];
  }
  async recordChanges(events: NotificationEvent[], activityIds: string[]) {
    this.add(events);
    this.outbox = this.outbox.filter(({ id }) => !activityIds.includes(id));
  }
  async recordDue(events: NotificationEvent[], kind: 'dueSoon' | 'overdue') {
    this.add(events);
    this.due[kind] = [];
  }
  async takePending() {
    const pending = [...this.ledger.values()].filter(event => !event.sent);
    pending.forEach(event => Object.assign(event, { sent: true }));
    return pending.map(event => ({
      ...event,
      taskTitle: `Title of ${event.taskId}`,
      involved: event.userRef !== 'user:default/dora',
    }));
  }
  async release(events: NotificationEvent[]) {
    events.forEach(({ key, userRef }) =>
      Object.assign(this.ledger.get(`${key} ${userRef}`)!, { sent: false }),
    );
  }
  async purge() {
    return 0;
  }

  private add(events: NotificationEvent[]) {
    for (const event of events) {
      const id = `${event.key} ${event.userRef}`;
      this.ledger.set(id, this.ledger.get(id) ?? { ...event, sent: false });
    }
  }
}

function setUp(
  store: MemoryNotificationStore,
  muted: Record<string, string> = {},
  nameTasksTo: 'watchers' | 'involved' = 'watchers',
  texts = NotificationTexts.create().get(),
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
    nameTasksTo,
    texts,
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
        title: 'A task was assigned to you',
        description: 'Title of t1',
        link: '/tasks/t1',
      }),
      'user:default/cleo': expect.objectContaining({
        title: 'Tasks: 1 assigned to you, 1 comment',
        link: '/tasks/t1',
      }),
      'user:default/ana': expect.objectContaining({
        title: 'A task has a new comment',
      }),
      'user:default/dora': expect.objectContaining({
        title: 'You were mentioned in a task',
      }),
    });
    expect(told['user:default/dora']).not.toHaveProperty('description');
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
          title: 'A task is overdue',
          severity: 'high',
        }),
      }),
    );
  });

  it.each([
    ['watchers', { description: 'Title of t1' }],
    ['involved', {}],
  ] as const)('names the task to %s', async (nameTasksTo, description) => {
    const store = new MemoryNotificationStore([comment('c1', 'Done')]);
    const { notifier, send } = setUp(store, {}, nameTasksTo);
    await notifier.run();
    expect(send).toHaveBeenCalledWith({
      recipients: { type: 'entity', entityRef: 'user:default/dora' },
      payload: {
        topic: 'task-manager',
        severity: 'normal',
        title: 'A task has a new comment',
        link: '/tasks/t1',
        ...description,
      },
    });
    expect(send).toHaveBeenCalledWith({
      recipients: { type: 'entity', entityRef: 'user:default/ana' },
      payload: expect.objectContaining({ description: 'Title of t1' }),
    });
  });

  it('describes nothing where it may name no task', async () => {
    const store = new MemoryNotificationStore([
      comment('c1', '@eve'),
      comment('c2', '@eve'),
    ]);
    const { notifier, send } = setUp(store);
    await notifier.run();
    expect(send).toHaveBeenCalledWith({
      recipients: { type: 'entity', entityRef: 'user:default/eve' },
      payload: {
        topic: 'task-manager',
        severity: 'normal',
        title: 'Tasks: 2 mentions of you',
        link: '/tasks/t1',
      },
    });
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
