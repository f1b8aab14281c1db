import { messageFor, type MessageOptions } from './messages';
import { NotificationTexts } from './NotificationTexts';
import type { PendingNotification } from './store/NotificationStore';

const BEN = 'user:default/ben';
const TEAM = 'group:default/payments';

const KINDS = [
  'assigned',
  'mentioned',
  'commented',
  'dueSoon',
  'overdue',
] as const;

const NAMES = new Map([
  ['user:default/ana', 'Ana Lima'],
  [TEAM, 'Payments & Billing'],
]);

const event = (
  kind: PendingNotification['kind'],
  rest: Partial<PendingNotification> = {},
): PendingNotification => ({
  key: `${kind}:1`,
  userRef: BEN,
  kind,
  taskId: 't1',
  actorRef: 'user:default/ana',
  taskTitle: 'Rotate keys',
  assigneeRef: 'user:default/cleo',
  involved: false,
  ...rest,
});

const message = (
  nameTasksTo: MessageOptions['nameTasksTo'],
  ...events: PendingNotification[]
) =>
  messageFor(
    events,
    { nameTasksTo, texts: NotificationTexts.create().get() },
    ref => NAMES.get(ref) ?? ref,
  );

describe('messageFor', () => {
  it('calls people and teams by their names', () => {
    expect(
      message('involved', event('assigned', { assigneeRef: TEAM })),
    ).toEqual({
      topic: 'Tasks',
      severity: 'normal',
      title: 'Ana Lima assigned “Rotate keys” to your team Payments & Billing',
      link: '/tasks/t1',
    });
  });

  it.each([
    ['everyone', KINDS],
    ['watchers', ['commented']],
    ['involved', []],
  ] as const)(
    'names the task to %s: to who is neither its creator nor its assignee, in %j',
    (nameTasksTo, expected) => {
      const named = (rest: Partial<PendingNotification>) =>
        KINDS.filter(kind =>
          message(nameTasksTo, event(kind, rest)).title.includes('Rotate keys'),
        );
      expect(named({})).toEqual(expected);
      expect(named({ involved: true })).toEqual(KINDS);
      // Of a team's task its members are told as those who have it.
      expect(named({ assigneeRef: TEAM })).toEqual(
        expect.arrayContaining(['assigned', 'dueSoon', 'overdue']),
      );
    },
  );

  it('sums up several, and describes those that it may name', () => {
    const own = { taskId: 't2', taskTitle: 'Renew it', involved: true };
    expect(
      message(
        'involved',
        event('mentioned'),
        event('overdue', own),
        event('commented', own),
      ),
    ).toEqual({
      topic: 'Tasks',
      severity: 'high',
      title: 'Tasks: 1 mention of you, 1 comment, 1 overdue',
      description: 'Renew it',
      link: '/tasks?assignee=me',
    });
  });

  it('describes nothing where it may name no task', () => {
    expect(message('watchers', event('mentioned'), event('mentioned'))).toEqual(
      {
        topic: 'Tasks',
        severity: 'normal',
        title: 'Tasks: 2 mentions of you',
        link: '/tasks/t1',
      },
    );
  });

  it('names five tasks at the most', () => {
    const events = [1, 2, 3, 4, 5, 6, 7].map(n =>
      event('dueSoon', { taskId: `t${n}`, taskTitle: `T${n}`, involved: true }),
    );
    expect(message('involved', ...events).description).toBe(
      'T1; T2; T3; T4; T5; and 2 more',
    );
  });
});
