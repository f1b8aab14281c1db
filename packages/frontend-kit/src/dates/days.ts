import {
  fromDate,
  getLocalTimeZone,
  parseDate,
  toCalendarDate,
} from '@internationalized/date';
import type { CalendarDate } from '@internationalized/date';

/**
 * The day of the user's calendar in which a time lies; a day that is named
 * alone is itself.
 *
 * @public
 */
export function calendarDay(dateOrTime: string): CalendarDate {
  return dateOrTime.length === 10
    ? parseDate(dateOrTime)
    : toCalendarDate(fromDate(new Date(dateOrTime), getLocalTimeZone()));
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

const DATE_OR_TIME =
  /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/i;

/**
 * Whether the API takes a text for a day or a time: RFC 3339, of a day that
 * exists, from 1970 on.
 *
 * @public
 */
export function isDateOrTime(text: string): boolean {
  const [, date] = DATE_OR_TIME.exec(text) ?? [];
  const start = Date.parse(`${date}T00:00:00Z`);
  return (
    start >= 0 &&
    new Date(start).toISOString().startsWith(date) &&
    !Number.isNaN(Date.parse(text))
  );
}
