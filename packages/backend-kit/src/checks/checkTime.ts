import { InputError } from '@backstage/errors';
import { readTime, type DayEdge } from '@portolan/common-kit';

export type { DayEdge } from '@portolan/common-kit';

/**
 * Reads a date or a date-time (RFC 3339) in the years 1970 to 9999, and answers
 * with it in UTC with milliseconds.
 *
 * @throws InputError that begins with the field.
 *
 * @public
 */
export function checkTime(field: string, value: string, edge: DayEdge): string {
  const time = readTime(value, edge);
  if (time === undefined) {
    throw new InputError(
      `${field} must be a date such as 2026-11-30 or a date-time such as 2026-11-30T17:00:00Z, in the years 1970 to 9999`,
    );
  }
  return time;
}
