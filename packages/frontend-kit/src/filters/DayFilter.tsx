import { DayField, startOfCalendarDay } from '../dates';

/**
 * A day or a time by which a list is narrowed down.
 *
 * @public
 */
export type DayFilterProps = {
  label: string;
  value: string | undefined;
  /** Called with the time at which the day begins for the user. */
  onChange: (time: string | undefined) => void;
};

/**
 * Due dates are ends of the user's days, so a day is sent as the time at which
 * it begins for the user.
 *
 * @public
 */
export function DayFilter({ label, value, onChange }: DayFilterProps) {
  return (
    <DayField
      label={label}
      value={value ?? null}
      onChange={day => onChange(day ? startOfCalendarDay(day) : undefined)}
    />
  );
}
