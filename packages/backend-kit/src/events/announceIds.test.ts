import { mockServices } from '@backstage/backend-test-utils';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import { publishIds, signalIds, type IdsEvent } from './announceIds';

const channel = 'ledger:accounts';
const topic = 'ledger.accounts';
const logger = mockServices.logger.mock();

function things(count: number, prefix = 't') {
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
    const signals = signalIds({
      channel,
      signals: { publish } as SignalsService,
      logger,
    });
    things(250).forEach(thing => signals.changed([thing, { id: 't0' }]));
    expect(publish).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(200);
    expect(
      publish.mock.calls.map(([{ message }]) => message.ids.length),
    ).toEqual([100, 100, 50]);
    expect(publish.mock.calls[0][0]).toMatchObject({
      recipients: { type: 'broadcast' },
      channel: channel,
    });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('no event bus'),
    );
    await jest.advanceTimersByTimeAsync(10_000);
    expect(publish).toHaveBeenCalledTimes(3);
  });

  it('signals at once what happens now and then, and more seldom what never stops', async () => {
    const publish = jest.fn<Promise<void>, [{ message: object }]>();
    publish.mockResolvedValue();
    const signals = signalIds({
      channel,
      signals: { publish } as unknown as SignalsService,
      logger,
    });
    for (let n = 0; n < 20; n++) {
      signals.changed([{ id: `t${n}` }]);
      await jest.advanceTimersByTimeAsync(150);
    }
    expect(publish.mock.calls.length).toBe(3);
    await jest.advanceTimersByTimeAsync(5_000);
    publish.mockClear();
    signals.changed(things(1));
    await jest.advanceTimersByTimeAsync(200);
    expect(publish).toHaveBeenCalledTimes(1);
  });

  it('publishes what changed within a second once, and how an import outgrew it', async () => {
    const events = mockServices.events();
    const received: IdsEvent[] = [];
    await events.subscribe({
      id: 'test',
      topics: [topic],
      onEvent: async ({ eventPayload }) => {
        received.push(eventPayload as IdsEvent);
      },
    });
    const published = publishIds({ events, logger, topic });
    things(30).forEach(thing => published.changed([thing]));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(received).toEqual([{ ids: things(30).map(({ id }) => id) }]);

    received.length = 0;
    published.changed(things(100_000));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(received.map(({ ids }) => ids.length)).toEqual([500, 500]);
    expect(received.at(-1)).toMatchObject({ incomplete: true });

    received.length = 0;
    published.changed(things(1));
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
    const published = publishIds({
      topic,
      events: { publish, subscribe: async () => {} },
      logger,
    });
    published.changed(things(1, 'a'));
    await jest.advanceTimersByTimeAsync(1_000);
    published.changed(things(1, 'b'));
    await jest.advanceTimersByTimeAsync(5_000);
    published.changed(things(1, 'c'));
    expect(publish).toHaveBeenCalledTimes(1);
    arrive();
    await jest.advanceTimersByTimeAsync(1_000);
    published.changed(things(1, 'd'));
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
      const published = publishIds({
        topic,
        events: { publish, subscribe: async () => {} } as EventsService,
        logger,
      });
      const told = () =>
        publish.mock.calls.splice(0).map(([event]) => event.eventPayload);
      return { publish, published, told };
    }

    it('publishes again what was not told, every five seconds', async () => {
      const { publish, published, told } = brokenBus();
      published.changed(things(2));
      await jest.advanceTimersByTimeAsync(1_000);
      expect(told()).toEqual([{ ids: ['t0', 't1'] }]);
      published.changed(things(1, 'u'));
      await jest.advanceTimersByTimeAsync(4_000);
      expect(told()).toEqual([]);
      publish.mockResolvedValue();
      await jest.advanceTimersByTimeAsync(60_000);
      expect(told()).toEqual([{ ids: ['t0', 't1', 'u0'] }]);
    });

    it('remembers so many ids, and that there were more', async () => {
      const { publish, published, told } = brokenBus();
      published.changed(things(900));
      await jest.advanceTimersByTimeAsync(1_000);
      published.changed(things(200, 'u'));
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
      published.changed(things(1));
      await jest.advanceTimersByTimeAsync(2_000);
      told();
      await published.stop();
      expect(told()).toEqual([{ ids: ['t0'] }]);

      await jest.advanceTimersByTimeAsync(60_000);
      expect(told()).toEqual([]);
      publish.mockReturnValue(new Promise(() => {}));
      published.changed(things(1));
      const stopped = published.stop();
      await jest.advanceTimersByTimeAsync(5_000);
      await stopped;
    });
  });
});
