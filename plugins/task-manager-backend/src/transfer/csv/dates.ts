import { readTime } from '@portolan/common-kit';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A time of day, with what tools leave out or put after it. */
const CLOCK = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d{1,9})?)?(?: ?(?<half>[ap])m)?`;

/** `Z`, `UTC`, or an offset, with or without a colon. */
const ZONE = String.raw` ?(?<zone>z|utc|(?<offset>[+-]\d{2}):?(?<rest>\d{2})?)`;

/** What Jira writes, whichever clock it is set to, and what Excel does. */
const NAMED = new RegExp(
  `^(?<day>\\d{1,2})[/ -](?<name>[a-z]{3})[/ -](?<year>\\d{2}|\\d{4})(?:,? ${CLOCK})?$`,
  'i',
);

/** What the others write, ISO 8601 or nearly so. */
const NUMBERED = new RegExp(
  `^(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?:[t ]${CLOCK}(?:${ZONE})?)?$`,
  'i',
);

/** The longest text that is a date, so that others cost nothing. */
const MAX_LENGTH = 50;

type Parts = Record<string, string | undefined>;

/**
 * Reads what tools and spreadsheets write into a column of dates, and answers
 * with a day or a time as the API takes them; `undefined` if it is neither.
 *
 * Where no zone is given it is UTC, and midnight stands for the day: those who
 * have no times there, such as Jira for what is due, write one all the same.
 */
export function readDate(text: string): string | undefined {
  if (text.length > MAX_LENGTH) {
    return undefined;
  }
  if (readTime(text, 'end') !== undefined) {
    return text;
  }
  const { groups } = NUMBERED.exec(text) ?? NAMED.exec(text) ?? {};
  return groups && toDate(groups);
}

function toDate(parts: Parts): string | undefined {
  const day = toDay(parts);
  const clock = parts.hour === undefined ? undefined : toClock(parts);
  if (parts.hour !== undefined && clock === undefined) {
    return undefined;
  }
  const isDay =
    clock === undefined || (!parts.zone && clock.startsWith('00:00:00'));
  return isDay
    ? readTime(day, 'end') && day
    : readTime(`${day}T${clock}${toZone(parts)}`, 'end');
}

function toDay({ year = '', month, name = '', day = '' }: Parts): string {
  const number = month ?? twoDigits(MONTHS.indexOf(name.toLowerCase()) + 1);
  const century = Number(year) < 70 ? '20' : '19';
  const full = year.length === 2 ? `${century}${year}` : year;
  return `${full}-${number}-${twoDigits(day)}`;
}

function toClock({ hour, minute, second = '00', half }: Parts) {
  const isAfternoon = half?.toLowerCase() === 'p';
  const number = Number(hour);
  if (half !== undefined && (number < 1 || number > 12)) {
    return undefined;
  }
  const hours = half === undefined ? number : (number % 12) + +isAfternoon * 12;
  return `${twoDigits(hours)}:${minute}:${second}`;
}

function toZone({ offset, rest = '00' }: Parts): string {
  return offset === undefined ? 'Z' : `${offset}:${rest}`;
}

function twoDigits(number: number | string): string {
  return String(number).padStart(2, '0');
}
