const PATTERN =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2}))?$/;

const FIRST = Date.UTC(1970, 0, 1);
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/**
 * What a date without a time of day stands for, in UTC.
 *
 * @public
 */
export type DayEdge = 'begin' | 'end';

/**
 * Reads a date or a date-time (RFC 3339) in the years 1970 to 9999, and answers
 * with it in UTC with milliseconds; `undefined` if it is neither.
 *
 * @public
 */
export function readTime(text: string, edge: DayEdge): string | undefined {
  const match = PATTERN.exec(text);
  const time = match ? toTime(match, text, edge) : NaN;
  return time >= FIRST && time <= LAST
    ? new Date(time).toISOString()
    : undefined;
}

const WHOLE_DAY = /^(\d{4}-\d{2}-\d{2})T23:59:59\.999Z$/;

/**
 * The day that {@link readTime} made a time of, as its end: it is that day for
 * everybody, wherever they are. `undefined` if it is a moment.
 *
 * @public
 */
export function wholeDay(time: string): string | undefined {
  return WHOLE_DAY.exec(time)?.[1];
}

function toTime(match: RegExpExecArray, text: string, edge: DayEdge): number {
  const [, year, month, day, hour, minute, second, zone] = match;
  const midnight = new Date(Date.UTC(+year, +month - 1, +day));
  // The 31st of a month with 30 days would silently become the 1st of the next.
  if (midnight.getUTCMonth() !== +month - 1 || midnight.getUTCDate() !== +day) {
    return NaN;
  }
  if (hour === undefined) {
    return edge === 'begin'
      ? midnight.getTime()
      : midnight.setUTCHours(23, 59, 59, 999);
  }
  if (+hour > 23 || +minute > 59 || +second > 60 || !isOffset(zone)) {
    return NaN;
  }
  // RFC 3339 allows a leap second, which Date does not know.
  return Date.parse(
    text
      .toUpperCase()
      .replace(' ', 'T')
      .replace(/:60(?=[.Z+-])/, ':59'),
  );
}

function isOffset(zone: string): boolean {
  const [, hours = '0', minutes = '0'] = /(\d{2}):(\d{2})/.exec(zone) ?? [];
  return +hours < 24 && +minutes < 60;
}
