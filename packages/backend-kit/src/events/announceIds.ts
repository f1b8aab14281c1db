import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import { CoalescedIds } from './CoalescedIds';

/** What other back-end plugins are told. @public */
export type IdsEvent = {
  ids: string[];
  /** More has changed than is named: whoever keeps a copy reads all anew. */
  incomplete?: boolean;
};

/**
 * Tells everybody who has a page open which things changed: ids only, and each
 * page fetches what its user may see.
 *
 * @public
 */
export function signalIds(options: {
  signals: SignalsService;
  logger: LoggerService;
  /** The channel that pages subscribe to. */
  channel: string;
}): CoalescedIds {
  const { signals, logger, channel } = options;
  return CoalescedIds.create({
    logger,
    name: channel,
    waitMs: 200,
    restMs: 1_000,
    maxIds: 100,
    announce: ({ ids }) =>
      signals.publish({
        recipients: { type: 'broadcast' },
        channel,
        message: { ids },
      }),
  });
}

/** Tells other back-end plugins, on all replicas. @public */
export function publishIds(options: {
  events: EventsService;
  logger: LoggerService;
  topic: string;
}): CoalescedIds {
  const { events, logger, topic } = options;
  return CoalescedIds.create({
    logger,
    name: topic,
    waitMs: 1_000,
    restMs: 1_000,
    maxIds: 500,
    retryMs: 5_000,
    announce({ ids, incomplete }) {
      const eventPayload: IdsEvent = {
        ids,
        ...(incomplete && { incomplete }),
      };
      return events.publish({ topic, eventPayload });
    },
  });
}
