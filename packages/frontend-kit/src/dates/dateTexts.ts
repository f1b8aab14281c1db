import { wholeDay } from '@portolan/common-kit';
import { pageLocale } from '../browser';
import { calendarDay } from './days';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** From this many days on, a date says more than a distance. */
const FAR_DAYS = 14;

const textsIn = (locale: string | undefined) => ({
  relative: new Intl.RelativeTimeFormat(locale, {
    numeric: 'auto',
    style: 'short',
  }),
  exact: new Intl.DateTimeFormat(locale, {
    dateStyle: 'full',
    timeStyle: 'short',
  }),
  fullDay: new Intl.DateTimeFormat(locale, { dateStyle: 'full' }),
  dayOnly: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }),
  dayAndYear: new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }),
});

/** To make them takes longer than to use them. */
const made = new Map<string | undefined, ReturnType<typeof textsIn>>();

function texts() {
  const locale = pageLocale();
  const known = made.get(locale) ?? textsIn(locale);
  made.set(locale, known);
  return known;
}

/** A time of the user's own day where the day is the same for everybody. */
function localTime(iso: string): number {
  if (wholeDay(iso) === undefined) {
    return Date.parse(iso);
  }
  const { year, month, day } = calendarDay(iso);
  return new Date(year, month - 1, day, 12).getTime();
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

/**
 * "12 Dec", with the year if it is not that of `now`, which is in milliseconds
 * since 1970.
 *
 * @public
 */
export function shortDay(iso: string, now: number): string {
  const day = new Date(localTime(iso));
  const sameYear = day.getFullYear() === new Date(now).getFullYear();
  const { dayOnly, dayAndYear } = texts();
  return (sameYear ? dayOnly : dayAndYear).format(day);
}

/**
 * "tomorrow", "3 days ago" or "12 Dec", by the days of the user's calendar.
 * `now` is in milliseconds since 1970.
 *
 * @public
 */
export function relativeDay(iso: string, now: number): string {
  const time = localTime(iso);
  const days = Math.round((startOfDay(time) - startOfDay(now)) / DAY_MS);
  return Math.abs(days) < FAR_DAYS
    ? texts().relative.format(days, 'day')
    : shortDay(iso, now);
}

/**
 * "now", "5 minutes ago", "yesterday" or "12 Dec". `now` is in milliseconds
 * since 1970.
 */
export function relativeTime(iso: string, now: number): string {
  const { relative } = texts();
  const time = Date.parse(iso);
  const elapsed = now - time;
  if (elapsed < MINUTE_MS) {
    return relative.format(0, 'second');
  }
  if (elapsed < HOUR_MS) {
    return relative.format(-Math.floor(elapsed / MINUTE_MS), 'minute');
  }
  if (elapsed < DAY_MS && startOfDay(time) === startOfDay(now)) {
    return relative.format(-Math.floor(elapsed / HOUR_MS), 'hour');
  }
  return relativeDay(iso, now);
}

/**
 * The day and the minute, in the user's zone.
 */
export function exactTime(iso: string): string {
  return texts().exact.format(Date.parse(iso));
}

/**
 * The day alone if it is meant as a whole, as due dates are, else the day and
 * the minute.
 *
 * @public
 */
export function exactDay(iso: string): string {
  const { exact, fullDay } = texts();
  const time = localTime(iso);
  return isWholeDay(iso, time) ? fullDay.format(time) : exact.format(time);
}

/** The end of the user's own day is one, too. */
function isWholeDay(iso: string, time: number): boolean {
  return (
    wholeDay(iso) !== undefined ||
    time === new Date(time).setHours(23, 59, 59, 999)
  );
}
