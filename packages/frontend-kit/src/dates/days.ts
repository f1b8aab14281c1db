import {
  fromDate,
  getLocalTimeZone,
  parseDate,
  toCalendarDate,
} from '@internationalized/date';
import type { CalendarDate } from '@internationalized/date';
import { readTime } from '@portolan/common-kit';

/**
 * The day of the user's calendar in which a time lies; a day that is named
 * alone is itself.
 *
 * @public
 */
export function calendarDay(dateOrTime: string): CalendarDate {
  if (dateOrTime.length === 10) {
    return parseDate(dateOrTime);
  }
  // A browser reads less than the API does.
  const time = new Date(readTime(dateOrTime, 'begin') ?? dateOrTime);
  return toCalendarDate(fromDate(time, getLocalTimeZone()));
}

/**
 * The beginning of a day of the user's calendar, as RFC 3339 in UTC.
 *
 * @public
 */
export function startOfCalendarDay(date: CalendarDate): string {
  return date.toDate(getLocalTimeZone()).toISOString();
}

/**
 * The end of a day of the user's calendar, as RFC 3339 in UTC; it is when
 * something due that day becomes overdue.
 *
 * @public
 */
export function endOfCalendarDay({ year, month, day }: CalendarDate): string {
  return new Date(year, month - 1, day, 23, 59, 59, 999).toISOString();
}

/**
 * Whether the API takes a text for a day or a time: RFC 3339, of a day that
 * exists, in the years 1970 to 9999.
 *
 * @public
 */
export function isDateOrTime(text: string): boolean {
  return readTime(text, 'begin') !== undefined;
}
