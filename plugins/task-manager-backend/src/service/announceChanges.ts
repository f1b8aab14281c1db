import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  TASK_EVENTS_TOPIC,
  TASK_SIGNAL_CHANNEL,
  type TaskEvent,
  type TaskSignal,
} from '@portolan/plugin-task-manager-common';
import { CoalescedChanges } from './CoalescedChanges';

/** Tells everybody who has tasks open which ones changed: ids only, and each fetches what it may see. */
export function signalChanges(options: {
  signals: SignalsService;
  logger: LoggerService;
}): CoalescedChanges {
  const { signals, logger } = options;
  return CoalescedChanges.create({
    logger,
    waitMs: 200,
    maxIds: 100,
    announce: ({ ids }) =>
      signals.publish<TaskSignal>({
        recipients: { type: 'broadcast' },
        channel: TASK_SIGNAL_CHANNEL,
        message: { ids },
      }),
  });
}

/** Tells other back-end plugins, on all replicas. */
export function publishChanges(options: {
  events: EventsService;
  logger: LoggerService;
}): CoalescedChanges {
  const { events, logger } = options;
  return CoalescedChanges.create({
    logger,
    waitMs: 1_000,
    maxIds: 500,
    retryMs: 5_000,
    announce({ ids, incomplete }) {
      const eventPayload: TaskEvent = {
        ids,
        ...(incomplete && { incomplete }),
      };
      return events.publish({ topic: TASK_EVENTS_TOPIC, eventPayload });
    },
  });
}
