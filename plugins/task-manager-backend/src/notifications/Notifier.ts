import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { PreferenceStore } from '../preferences';
import { eventsOf } from './activityEvents';
import { dueEvent } from './dueDates';
import { messageFor, type MessageOptions } from './messages';
import type {
  DueKind,
  NotificationEvent,
  NotificationStore,
  PendingNotification,
} from './store/NotificationStore';
import type { RecipientResolver } from './RecipientResolver';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const BATCH = 500;
/**
 * Tasks that became overdue earlier are old news, such as those of an import.
 */
const OVERDUE_WINDOW = 7 * DAY;
const KEEP_LEDGER = 90 * DAY;

export type NotifierOptions = MessageOptions & {
  store: NotificationStore;
  preferences: PreferenceStore;
  recipients: RecipientResolver;
  notifications: NotificationService;
  logger: LoggerService;
};

/**
 * Tells people what concerns them: one message a person and run, and no event
 * twice. It is to run under a lock that replicas share; the ledger keeps the
 * promise even if that lock fails.
 */
export class Notifier {
  static create(options: NotifierOptions) {
    return new Notifier(options);
  }

  private constructor(private readonly options: NotifierOptions) {}

  /**
   * Handles everything that waits. `time` is the present, in milliseconds since
   * 1970.
   */
  async run(time: number = Date.now()): Promise<void> {
    await this.collectChanges();
    await this.collectDue('dueSoon', time, time + DAY);
    await this.collectDue('overdue', time - OVERDUE_WINDOW, time);
    await this.deliver();
    await this.options.store.purge(new Date(time - KEEP_LEDGER).toISOString());
  }

  private async collectChanges() {
    const { store } = this.options;
    for (;;) {
      const activities = await store.readOutbox(BATCH);
      if (activities.length === 0) {
        return;
      }
      const events = await this.addressed(activities.flatMap(eventsOf));
      await store.recordChanges(
        events,
        activities.map(activity => activity.id),
      );
    }
  }

  private async collectDue(kind: DueKind, from: number, until: number) {
    const { store } = this.options;
    const tasks = await store.findDue({
      kind,
      from: new Date(from).toISOString(),
      until: new Date(until).toISOString(),
      limit: BATCH,
    });
    const events = await this.addressed(
      tasks.map(task => dueEvent(kind, task, task.assigneeRef)),
    );
    await store.recordDue(events, kind, tasks);
  }

  /**
   * Puts people in the place of groups, and drops what they don't want to be
   * told.
   */
  private async addressed(
    events: NotificationEvent[],
  ): Promise<NotificationEvent[]> {
    const people = await this.options.recipients.resolve(
      events.map(event => event.userRef),
    );
    const personal = events.flatMap(event =>
      (people.get(event.userRef) ?? [])
        .filter(userRef => userRef !== event.actorRef)
        .map(userRef => ({ ...event, userRef })),
    );
    const preferences = await this.options.preferences.getMany([
      ...new Set(personal.map(event => event.userRef)),
    ]);
    return personal.filter(
      event => preferences.get(event.userRef)?.notifications[event.kind],
    );
  }

  private async deliver() {
    const { store } = this.options;
    let failed = false;
    while (!failed) {
      const pending = await store.takePending(100);
      if (pending.length === 0) {
        return;
      }
      const names = await this.namesOf(pending);
      for (const events of byPerson(pending)) {
        failed = !(await this.tell(events, names)) || failed;
      }
    }
  }

  /** What those are called who did it, and those who have the tasks. */
  private async namesOf(
    events: PendingNotification[],
  ): Promise<ReadonlyMap<string, string>> {
    const { recipients, logger } = this.options;
    try {
      return await recipients.namesOf(
        events
          .flatMap(({ actorRef, assigneeRef }) => [actorRef, assigneeRef])
          .filter(ref => ref !== null),
      );
    } catch (error) {
      logger.warn('Could not look names up; using references', error as Error);
      return new Map();
    }
  }

  private async tell(
    events: PendingNotification[],
    names: ReadonlyMap<string, string>,
  ): Promise<boolean> {
    const { logger, notifications, store } = this.options;
    try {
      await notifications.send({
        recipients: { type: 'entity', entityRef: events[0].userRef },
        payload: messageFor(
          events,
          this.options,
          ref => names.get(ref) ?? nameInRef(ref),
        ),
      });
      return true;
    } catch (error) {
      logger.warn(
        `Could not notify '${events[0].userRef}' of ${events.length} events; trying again later`,
        error as Error,
      );
      await store.release(events);
      return false;
    }
  }
}

/** Of whom the catalog does not know, such as a service. */
function nameInRef(ref: string): string {
  return ref.split('/').at(-1)?.split(':').at(-1) ?? ref;
}

function byPerson(events: PendingNotification[]): PendingNotification[][] {
  const groups = new Map<string, PendingNotification[]>();
  for (const event of events) {
    groups.set(event.userRef, [...(groups.get(event.userRef) ?? []), event]);
  }
  return [...groups.values()];
}
