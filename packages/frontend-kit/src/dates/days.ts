import {
  fromDate,
  getLocalTimeZone,
  parseDate,
  toCalendarDate,
} from '@internationalized/date';
import type { CalendarDate } from '@internationalized/date';
import { readTime, wholeDay } from '@portolan/common-kit';

/**
 * The day of the user's calendar in which a time lies; a day that is named
 * alone, or kept as a whole, is itself wherever the user is.
 *
 * @public
 */
export function calendarDay(dateOrTime: string): CalendarDate {
  const day = dateOrTime.length === 10 ? dateOrTime : wholeDay(dateOrTime);
  if (day !== undefined) {
    return parseDate(day);
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
 * A day as a whole, as the API keeps a date without a time: by its end in UTC.
 * It is the same day for everybody, wherever they are.
 *
 * @public
 */
export function endOfCalendarDay(date: CalendarDate): string {
  return readTime(date.toString(), 'end') ?? '';
}

/**
 * Whether the API takes a text for a day or a time: RFC 3339, of a day that
 * exists, in the years 1970 to 9999.
 */
export function isDateOrTime(text: string): boolean {
  return readTime(text, 'begin') !== undefined;
}
