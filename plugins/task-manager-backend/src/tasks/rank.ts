import { randomInt } from 'node:crypto';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;
const TIME_DIGITS = 8;
const TIME_RANGE = BASE ** TIME_DIGITS;
const RANKS_PER_MILLISECOND = 32;
const JITTER = BASE ** 3;

/**
 * A rank above all that were made before, without asking the database: it falls
 * as time passes (until the year 2186). Two tasks of one instant may share a
 * rank; the id decides then.
 */
export function topRank(now: number = Date.now()): string {
  return `A${encode(TIME_RANGE - 1 - ticks(now), TIME_DIGITS)}V`;
}

/** A rank below all that were made before; it rises as time passes. */
export function bottomRank(now: number = Date.now()): string {
  return `z${encode(ticks(now), TIME_DIGITS)}V`;
}

/**
 * `count` ascending ranks above all that were made before, such as for the rows
 * of a file.
 */
export function topRanks(count: number, now: number = Date.now()): string[] {
  const base = topRank(now);
  const width = Math.max(1, Math.ceil(Math.log(count + 1) / Math.log(BASE)));
  return Array.from({ length: count }, (_, i) => `${base}${encode(i, width)}V`);
}

/**
 * A rank that is longer than this is of tasks that were moved between one
 * another thousands of times.
 */
const MAX_LENGTH = 200;

/**
 * A rank between two others, both excluded; a missing one stands for the end of
 * the column. Three random digits keep two people who move into one gap at a
 * time from getting the same rank.
 *
 * @throws RangeError if `above` is not less than `below`, or there is no room
 * left between them.
 */
export function rankBetween(above?: string, below?: string): string {
  if (above !== undefined && below !== undefined && above >= below) {
    throw new RangeError(`Nothing fits between ${above} and ${below}`);
  }
  const end = below === undefined ? bottomRank() : topRank();
  if (above === undefined && (below === undefined || end < below)) {
    return end;
  }
  if (below === undefined && above !== undefined && end > above) {
    return end;
  }
  const rank =
    midpoint(above ?? '', below) + encode(randomInt(JITTER), 3) + DIGITS[1];
  if (rank.length > MAX_LENGTH) {
    throw new RangeError(`No room is left between ${above} and ${below}`);
  }
  return rank;
}

/** A string between the two, by bytes, that is not a prefix of `below`. */
function midpoint(above: string, below: string | undefined): string {
  let prefix = '';
  let open = below === undefined;
  for (let i = 0; ; i++) {
    const low = digit(above[i], 0);
    const high = open ? BASE : digit(below?.[i], 0);
    if (high - low > 1) {
      return prefix + DIGITS[low + Math.floor((high - low) / 2)];
    }
    prefix += DIGITS[low];
    // Once the prefix is less than `below`, only `above` still bounds what
    // follows.
    open = open || high > low;
  }
}

function digit(character: string | undefined, missing: number): number {
  return character === undefined ? missing : DIGITS.indexOf(character);
}

function ticks(now: number): number {
  return now * RANKS_PER_MILLISECOND + randomInt(RANKS_PER_MILLISECOND);
}

function encode(value: number, width: number): string {
  let text = '';
  for (
    let rest = value, i = 0;
    i < width;
    i++, rest = Math.floor(rest / BASE)
  ) {
    text = DIGITS[rest % BASE] + text;
  }
  return text;
}
