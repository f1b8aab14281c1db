import { mockServices } from '@backstage/backend-test-utils';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { TaskEvent } from '@portolan/plugin-task-manager-common';
import { publishChanges, signalChanges } from './announceChanges';

const logger = mockServices.logger.mock();

function tasks(count: number, prefix = 't') {
  return Array.from({ length: count }, (_, i) => ({ id: `${prefix}${i}` }));
}

describe('announcing changes', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('signals a burst as few messages of ids, and never fails', async () => {
    const publish = jest.fn<
      ReturnType<SignalsService['publish']>,
      [{ message: { ids: string[] } }]
    >();
    publish.mockRejectedValue(new Error('no event bus'));
    const signals = signalChanges({
      signals: { publish } as SignalsService,
      logger,
    });
    tasks(250).forEach(task => signals.changed([task, { id: 't0' }]));
    expect(publish).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(200);
    expect(
      publish.mock.calls.map(([{ message }]) => message.ids.length),
    ).toEqual([100, 100, 50]);
    expect(publish.mock.calls[0][0]).toMatchObject({
      recipients: { type: 'broadcast' },
      channel: 'task-manager:tasks',
    });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('no event bus'),
    );
    await jest.advanceTimersByTimeAsync(10_000);
    expect(publish).toHaveBeenCalledTimes(3);
  });

  it('publishes what changed within a second once, and how an import outgrew it', async () => {
    const events = mockServices.events();
    const received: TaskEvent[] = [];
    await events.subscribe({
      id: 'test',
      topics: ['task-manager.tasks'],
      onEvent: async ({ eventPayload }) => {
        received.push(eventPayload as TaskEvent);
      },
    });
    const published = publishChanges({ events, logger });
    tasks(30).forEach(task => published.changed([task]));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(received).toEqual([{ ids: tasks(30).map(({ id }) => id) }]);

    received.length = 0;
    published.changed(tasks(100_000));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(received.map(({ ids }) => ids.length)).toEqual([500, 500]);
    expect(received.at(-1)).toMatchObject({ incomplete: true });

    received.length = 0;
    published.changed(tasks(1));
    await published.stop();
    expect(received).toEqual([{ ids: ['t0'] }]);
  });

  it('waits for an announcement that is under way, and gathers meanwhile', async () => {
    let arrive = () => {};
    const publish = jest.fn(
      (_: Parameters<EventsService['publish']>[0]) =>
        new Promise<void>(resolve => {
          arrive = resolve;
        }),
    );
    const published = publishChanges({
      events: { publish, subscribe: async () => {} },
      logger,
    });
    published.changed(tasks(1, 'a'));
    await jest.advanceTimersByTimeAsync(1_000);
    published.changed(tasks(1, 'b'));
    await jest.advanceTimersByTimeAsync(5_000);
    published.changed(tasks(1, 'c'));
    expect(publish).toHaveBeenCalledTimes(1);
    arrive();
    await jest.advanceTimersByTimeAsync(1_000);
    published.changed(tasks(1, 'd'));
    const stopped = published.stop();
    arrive();
    await jest.advanceTimersByTimeAsync(0);
    arrive();
    await stopped;
    expect(
      publish.mock.calls.map(([{ eventPayload }]) => eventPayload),
    ).toEqual([{ ids: ['a0'] }, { ids: ['b0', 'c0'] }, { ids: ['d0'] }]);
  });
});
