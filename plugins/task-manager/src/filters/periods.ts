import {
  calendarDay,
  resolveDay,
  shortDay,
  startOfCalendarDay,
} from '@portolan/frontend-kit';
import type { Translate } from '../translation';

/** From a day on, and before another one; both move with the calendar. */
export const PERIODS = {
  today: { after: 'today', before: 'today+1' },
  thisWeek: { after: 'week', before: 'week+1' },
  nextWeek: { after: 'week+1', before: 'week+2' },
  next7Days: { after: 'today', before: 'today+7' },
  last7Days: { after: 'today-7', before: undefined },
  last30Days: { after: 'today-30', before: undefined },
} as const;

/** {@inheritDoc PERIODS} */
export type Period = keyof typeof PERIODS;

/** Which periods make sense for which time of a task. */
export const PERIODS_OF = {
  due: ['today', 'thisWeek', 'nextWeek', 'next7Days'],
  created: ['today', 'thisWeek', 'last7Days', 'last30Days'],
} as const satisfies Record<string, readonly Period[]>;

/** A time of a task by which one may narrow down. */
export type PeriodName = keyof typeof PERIODS_OF;

/** The first time of a period, and the first one after it. */
export type Bounds = { after?: string; before?: string };

/** The period that the bounds are, if one may choose it. */
export function periodOf(
  name: PeriodName,
  { after, before }: Bounds,
): Period | undefined {
  const periods: readonly Period[] = PERIODS_OF[name];
  return periods.find(
    period =>
      PERIODS[period].after === after && PERIODS[period].before === before,
  );
}

type Shape = 'on' | 'from' | 'before' | 'between';

function shapeOf(from: string, last: string, { after, before }: Bounds): Shape {
  if (!before) {
    return 'from';
  }
  if (!after) {
    return 'before';
  }
  return from === last ? 'on' : 'between';
}

/** The last day of which some is before the time; a day alone is its own. */
function lastDayBefore(dateOrTime: string) {
  return dateOrTime.length === 10
    ? calendarDay(dateOrTime).subtract({ days: 1 })
    : calendarDay(new Date(Date.parse(dateOrTime) - 1).toISOString());
}

/**
 * Bounds in words: by the name of a period, else by their days.
 *
 * @param words - `period` where a label says what the bounds are of, else the
 *   whole
 * @param now - milliseconds since 1970
 */
export function boundsText(
  t: Translate,
  words: 'period' | 'tag',
  name: PeriodName,
  bounds: Bounds,
  now: number,
): string {
  const group = words === 'tag' ? (`${name}Tag` as const) : words;
  const period = periodOf(name, bounds);
  if (period) {
    return t(`${group}.${period as 'today'}`);
  }
  const after = resolveDay(bounds.after ?? '', now);
  const before = resolveDay(bounds.before ?? '', now);
  const textOf = (day: ReturnType<typeof calendarDay>) =>
    shortDay(startOfCalendarDay(day), now);
  const from = after && textOf(calendarDay(after));
  const last = before && textOf(lastDayBefore(before));
  const shape = shapeOf(from, last, bounds);
  const to = shape === 'before' ? textOf(calendarDay(before)) : last;
  return t(`${group}.${shape as 'between'}`, { from, to });
}
