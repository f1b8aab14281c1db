import { resetLocalTimeZone, setLocalTimeZone } from '@internationalized/date';
import { beginningOfDay, isMovingDay, resolveDay } from './movingDays';

/** A Wednesday, still Tuesday in New York. */
const NOW = Date.parse('2026-11-25T02:00:00Z');

describe('days that move with the calendar', () => {
  beforeEach(() => setLocalTimeZone('America/New_York'));
  afterEach(() => resetLocalTimeZone());

  it.each([
    ['today', '2026-11-24T05:00:00.000Z'],
    ['today-7', '2026-11-17T05:00:00.000Z'],
    ['today+1', '2026-11-25T05:00:00.000Z'],
    ['week', '2026-11-22T05:00:00.000Z'],
    ['week+1', '2026-11-29T05:00:00.000Z'],
    ['today-30', '2026-10-25T04:00:00.000Z'],
  ])("%s begins in the user's own zone at %s", (text, time) => {
    expect(isMovingDay(text)).toBe(true);
    expect(beginningOfDay(resolveDay(text, NOW))).toBe(time);
  });

  it('begin a week in a browser whose language is no proper one', () => {
    const language = jest.spyOn(navigator, 'language', 'get');
    language.mockReturnValue('en-US@posix');
    expect(resolveDay('week', NOW)).toBe('2026-11-22');
    language.mockRestore();
  });

  it.each(['2026-11-25', '2026-11-25T08:00:00Z', 'yesterday', 'today-', ''])(
    'leaves %s as it is',
    text => {
      expect(isMovingDay(text)).toBe(false);
      expect(resolveDay(text, NOW)).toBe(text);
    },
  );
});
