import { nextDelay } from './nextDelay';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const delay = (failures: number, everyMs = MINUTE, random = 0) =>
  nextDelay({ everyMs, failures, random });

it('keeps the period while all is well', () => {
  expect(delay(0)).toBe(MINUTE);
  expect(delay(0, DAY, 0.9)).toBe(DAY);
});

it('waits twice as long after each failure, and never over five minutes', () => {
  expect([1, 2, 3, 4, 40].map(n => delay(n) / MINUTE)).toEqual([1, 2, 4, 5, 5]);
});

it('looks within a minute whether a daily check can be made up for', () => {
  expect(delay(1, DAY)).toBe(MINUTE);
});

it('spreads what failed together', () => {
  expect(delay(1, MINUTE, 0.5)).toBe(52_500);
});

it('waits as long as the source asks for', () => {
  expect(
    nextDelay({
      everyMs: MINUTE,
      failures: 1,
      retryAfterMs: 10 * MINUTE,
      random: 0,
    }),
  ).toBe(10 * MINUTE);
});
