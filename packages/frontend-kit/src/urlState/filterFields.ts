import { isMovingDay } from '../dates';
import { isDateOrTime } from '../dates';

/** At most this many values in one filter; APIs refuse more. */
const MAX_VALUES = 100;

/**
 * How one filter stands in an address.
 *
 * @public
 */
export type FilterField<T> = {
  /** Reads the values of its name; `undefined` if there is nothing in them. */
  read: (values: string[]) => T | undefined;
  /** Not every text fits, so the user is told what does not. */
  isClosed: boolean;
};

/**
 * Some of a few words, in the order in which they are given.
 *
 * @public
 */
export function someOf<T extends string>(
  allowed: readonly T[],
): FilterField<T[]> {
  return {
    read: values => {
      const known = allowed.filter(value => values.includes(value));
      return known.length ? known : undefined;
    },
    isClosed: true,
  };
}

/**
 * One of a few words.
 *
 * @public
 */
export function oneOf<T extends string>(allowed: readonly T[]): FilterField<T> {
  return {
    read: ([value]) => allowed.find(word => word === value),
    isClosed: true,
  };
}

/**
 * Up to a hundred texts, each once.
 *
 * @public
 */
export function texts(): FilterField<string[]> {
  return {
    read: values => {
      const some = [...new Set(values.filter(Boolean))].slice(0, MAX_VALUES);
      return some.length ? some : undefined;
    },
    isClosed: false,
  };
}

/**
 * One text, cut after so many characters.
 *
 * @public
 */
export function text(maxLength: number): FilterField<string> {
  return {
    read: ([value]) => value?.slice(0, maxLength) || undefined,
    isClosed: false,
  };
}

/**
 * A day, an RFC 3339 time, or a day that moves with the calendar, as
 * {@link isMovingDay} takes it: a link that holds one stays right, and
 * {@link resolveDay} tells which day it is.
 *
 * @public
 */
export function dateOrTime(): FilterField<string> {
  return {
    read: ([value = '']) =>
      isDateOrTime(value) || isMovingDay(value) ? value : undefined,
    isClosed: true,
  };
}

/**
 * Set or not.
 *
 * @public
 */
export function flag(): FilterField<boolean> {
  return {
    read: ([value]) => (value === 'true' ? true : undefined),
    isClosed: true,
  };
}
