import type {
  DueTask,
  NotificationEvent,
  NotificationStore,
  OutboxActivity,
} from '../store/NotificationStore';

/** Who created each task. */
const CREATOR = 'user:default/ana';

/** The store's promises, in memory. */
export class MemoryNotificationStore implements NotificationStore {
  readonly ledger = new Map<string, NotificationEvent & { sent: boolean }>();
  due: { dueSoon: DueTask[]; overdue: DueTask[] } = {
    dueSoon: [],
    overdue: [],
  };

  /** Who has each task. */
  assigneeRef = 'group:default/payments';

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
      assigneeRef: this.assigneeRef,
      involved: [CREATOR, this.assigneeRef].includes(event.userRef),
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
