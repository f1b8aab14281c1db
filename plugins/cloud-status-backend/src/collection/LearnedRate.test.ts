import { LearnedRate } from './LearnedRate';

const THROTTLED = new Error('Rate exceeded');

function createRate(start: number) {
  let now = 0;
  const waits: number[] = [];
  const rate = LearnedRate.create({
    start,
    clock: () => now,
    wait: async ms => {
      waits.push(ms);
      now += ms;
    },
  });
  const run = (request: () => Promise<unknown>) =>
    rate.run(request, {
      signal: AbortSignal.timeout(60_000),
      isThrottled: error => error === THROTTLED,
    });
  return { rate, run, waits, pass: (ms: number) => (now += ms) };
}

const throttled = async () => {
  throw THROTTLED;
};

it('spaces requests evenly', async () => {
  const { run, waits } = createRate(10);
  await run(async () => 1);
  await run(async () => 2);
  expect(waits).toEqual([100]);
});

it('grows slowly while all is well', async () => {
  const { rate, run } = createRate(1);
  for (let n = 0; n < 50; n++) {
    await run(async () => n);
  }
  expect(rate.perSecond).toBeCloseTo(2);
});

it('halves once for all requests of one burst', async () => {
  const { rate, run, pass } = createRate(8);
  const burst = [throttled, throttled, throttled].map(request =>
    run(async () => {
      pass(1);
      return request();
    }),
  );
  await Promise.allSettled(burst);
  expect(rate.perSecond).toBeLessThan(8);
  expect(rate.perSecond).toBeGreaterThanOrEqual(1);
});

it('does not learn from errors that say nothing of the rate', async () => {
  const { rate, run } = createRate(8);
  await expect(
    run(async () => {
      throw new Error('no route');
    }),
  ).rejects.toThrow('no route');
  expect(rate.perSecond).toBe(8);
});

it('sends nothing once its time is over', async () => {
  const rate = LearnedRate.create({ start: 1 });
  const request = jest.fn(async () => 1);
  await expect(
    rate.run(request, {
      signal: AbortSignal.abort(),
      isThrottled: () => false,
    }),
  ).rejects.toThrow();
  expect(request).not.toHaveBeenCalled();
});
