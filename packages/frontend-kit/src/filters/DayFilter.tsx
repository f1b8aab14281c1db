import { DayField } from '../dates';

/**
 * A day or a time by which a list is narrowed down.
 *
 * @public
 */
export type DayFilterProps = {
  label: string;
  value: string | undefined;
  /** Called with the day, such as `2026-11-30`. */
  onChange: (day: string | undefined) => void;
};

/** Picks a day by which a list is narrowed down. @public */
export function DayFilter({ label, value, onChange }: DayFilterProps) {
  return (
    <DayField
      label={label}
      value={value ?? null}
      onChange={day => onChange(day?.toString())}
    />
  );
}
