import {
  getLocalTimeZone,
  parseDate,
  startOfWeek,
  toCalendarDate,
  fromDate,
} from '@internationalized/date';
import { startOfCalendarDay } from './days';

/** `today`, `today-7`, `week` (its first day) or `week+1`. */
const MOVING_DAY = /^(today|week)([+-]\d{1,3})?$/;

/**
 * Whether a text names a day that moves on with the calendar: `today`, or
 * `week` for the first day of this week, and so many days or weeks before or
 * after it, as `today-7` or `week+1`.
 *
 * @public
 */
export function isMovingDay(text: string): boolean {
  return MOVING_DAY.test(text);
}

/** The browser's own word for its language need not be one that Intl takes. */
function localeOfUser(): string {
  return new Intl.DateTimeFormat().resolvedOptions().locale;
}

/**
 * The day, such as `2026-11-30`, that a day which moves is for the user; any
 * other text stays as it is. Weeks begin as they do where the user is.
 *
 * @param now - milliseconds since 1970
 * @public
 */
export function resolveDay(text: string, now: number): string {
  const [, unit, shift = '0'] = MOVING_DAY.exec(text) ?? [];
  if (!unit) {
    return text;
  }
  const today = toCalendarDate(fromDate(new Date(now), getLocalTimeZone()));
  const day =
    unit === 'week'
      ? startOfWeek(today, localeOfUser()).add({ weeks: Number(shift) })
      : today.add({ days: Number(shift) });
  return day.toString();
}

/**
 * The time at which a day begins for the user, as RFC 3339 in UTC; a time stays
 * as it is.
 *
 * @public
 */
export function beginningOfDay(dateOrTime: string): string {
  return dateOrTime.length === 10
    ? startOfCalendarDay(parseDate(dateOrTime))
    : dateOrTime;
}
