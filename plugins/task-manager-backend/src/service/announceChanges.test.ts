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

  describe('while the event bus answers errors', () => {
    function brokenBus() {
      const publish = jest.fn<Promise<void>, [{ eventPayload: unknown }]>();
      publish.mockRejectedValue(new Error('401'));
      const published = publishChanges({
        events: { publish, subscribe: async () => {} } as EventsService,
        logger,
      });
      const told = () =>
        publish.mock.calls.splice(0).map(([event]) => event.eventPayload);
      return { publish, published, told };
    }

    it('publishes again what was not told, every five seconds', async () => {
      const { publish, published, told } = brokenBus();
      published.changed(tasks(2));
      await jest.advanceTimersByTimeAsync(1_000);
      expect(told()).toEqual([{ ids: ['t0', 't1'] }]);
      published.changed(tasks(1, 'u'));
      await jest.advanceTimersByTimeAsync(4_000);
      expect(told()).toEqual([]);
      publish.mockResolvedValue();
      await jest.advanceTimersByTimeAsync(60_000);
      expect(told()).toEqual([{ ids: ['t0', 't1', 'u0'] }]);
    });

    it('remembers so many ids, and that there were more', async () => {
      const { publish, published, told } = brokenBus();
      published.changed(tasks(900));
      await jest.advanceTimersByTimeAsync(1_000);
      published.changed(tasks(200, 'u'));
      await jest.advanceTimersByTimeAsync(10_000);
      expect(told()).toHaveLength(3);
      publish.mockResolvedValue();
      await jest.advanceTimersByTimeAsync(5_000);
      expect(told()).toMatchObject([
        { ids: { length: 500 }, incomplete: true },
        { ids: { length: 500 }, incomplete: true },
      ]);
    });

    it('tries once more when it stops, and not for ever', async () => {
      const { publish, published, told } = brokenBus();
      published.changed(tasks(1));
      await jest.advanceTimersByTimeAsync(2_000);
      told();
      await published.stop();
      expect(told()).toEqual([{ ids: ['t0'] }]);

      await jest.advanceTimersByTimeAsync(60_000);
      expect(told()).toEqual([]);
      publish.mockReturnValue(new Promise(() => {}));
      published.changed(tasks(1));
      const stopped = published.stop();
      await jest.advanceTimersByTimeAsync(5_000);
      await stopped;
    });
  });
});
