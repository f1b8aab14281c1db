import {
  CalendarDate,
  resetLocalTimeZone,
  setLocalTimeZone,
} from '@internationalized/date';
import { exactDay, relativeDay, relativeTime, shortDay } from './dateTexts';
import { calendarDay, endOfCalendarDay } from './days';

const endOf = (year: number, month: number, day: number) =>
  endOfCalendarDay(new CalendarDate(year, month, day));

const now = new Date(2026, 10, 23, 15, 0).getTime();
const at = (...parts: [number, number, number, number?, number?]) =>
  new Date(...parts).toISOString();

describe('dates', () => {
  it('counts days by the calendar, not by the clock', () => {
    expect(relativeDay(at(2026, 10, 24, 0, 1), now)).toBe('tomorrow');
    expect(relativeDay(at(2026, 10, 22, 23, 59), now)).toBe('yesterday');
    expect(relativeDay(endOf(2026, 11, 23), now)).toBe('today');
    expect(relativeDay(at(2026, 10, 30), now)).toBe('in 7 days');
  });

  it('names far days, with the year if it is another', () => {
    expect(relativeDay(at(2026, 11, 31), now)).toBe('Dec 31');
    expect(relativeDay(at(2027, 0, 31), now)).toBe('Jan 31, 2027');
  });

  it('names near days by their dates where a distance makes no sentence', () => {
    expect(shortDay(at(2026, 10, 24), now)).toBe('Nov 24');
    expect(shortDay(at(2027, 0, 1), now)).toBe('Jan 1, 2027');
  });

  it('tells how long ago something was', () => {
    expect(relativeTime(at(2026, 10, 23, 14, 59), now)).toBe('1 min. ago');
    expect(relativeTime(at(2026, 10, 23, 12, 30), now)).toBe('2 hr. ago');
    expect(relativeTime(at(2026, 10, 22, 20), now)).toBe('yesterday');
  });

  it('names no time of a day that is meant as a whole', () => {
    expect(exactDay(endOf(2026, 11, 23))).toBe('Monday, November 23, 2026');
    expect(exactDay(at(2026, 10, 23, 14, 59))).toMatch(/2:59/);
  });

  it('speaks the language of the page, whatever that of the browser', () => {
    document.documentElement.lang = 'de';
    expect(relativeDay(at(2026, 10, 20), now)).toBe('vor 3 Tagen');
    expect(shortDay(at(2026, 11, 31), now)).toBe('31. Dez.');
    document.documentElement.lang = '';
    expect(relativeDay(at(2026, 10, 20), now)).toBe('3 days ago');
  });

  it.each(['Asia/Tokyo', 'Pacific/Auckland', 'Pacific/Honolulu', 'UTC'])(
    'names a day that was given without a time as that day in %s',
    zone => {
      setLocalTimeZone(zone);
      const iso = '2026-12-24T23:59:59.999Z';
      expect(calendarDay(iso).toString()).toBe('2026-12-24');
      expect(endOfCalendarDay(calendarDay(iso))).toBe(iso);
      expect(exactDay(iso)).toBe('Thursday, December 24, 2026');
      expect(shortDay(iso, now)).toBe('Dec 24');
      expect(relativeDay(iso, new Date(2026, 11, 24, 23).getTime())).toBe(
        'today',
      );
      resetLocalTimeZone();
    },
  );
});
