import {
  NO_TIME_VECTORS,
  TIME_VECTORS,
} from '@portolan/common-kit/testVectors';
import { calendarDay, isDateOrTime, startOfCalendarDay } from './days';

describe('days and times of an address', () => {
  it.each(TIME_VECTORS)('takes $text', ({ text, begin }) => {
    expect(isDateOrTime(text)).toBe(true);
    const start = Date.parse(startOfCalendarDay(calendarDay(text)));
    const day = 24 * 3_600_000;
    expect(Math.abs(start - Date.parse(begin))).toBeLessThanOrEqual(day);
  });

  it.each(NO_TIME_VECTORS)('leaves out %j', text => {
    expect(isDateOrTime(text)).toBe(false);
  });
});
