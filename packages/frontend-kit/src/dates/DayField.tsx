import { DatePicker } from '@backstage/ui';
import { toCalendarDate } from '@internationalized/date';
import type { CalendarDate } from '@internationalized/date';
import { useMemo } from 'react';
import { useKitTranslations } from '../translation';
import styles from './DayField.module.css';
import { calendarDay } from './days';
import { useTypedDay } from './useTypedDay';

/**
 * A day that can be typed, or picked from a calendar.
 *
 * @public
 */
export type DayFieldProps = {
  label: string;
  /** A day or a time, as the API has it. */
  value: string | null;
  /** Called once the day is typed, not while it is. */
  onChange: (day: CalendarDate | null) => void;
  /**
   * Called whenever the user leaves off, with whether what is there now is a
   * day or empty.
   */
  onFinish?: (isValid: boolean) => void;
  /** Called when the user begins: what others change later is told apart. */
  onBegin?: () => void;
};

/**
 * Takes a day from 1970 to 9999. Each digit of a year makes another complete
 * day, so what is typed counts only by Enter or once the field is left; a
 * choice in the calendar counts at once. Escape takes back what was typed.
 *
 * @public
 */
export function DayField(props: DayFieldProps) {
  const { label, value, ...handlers } = props;
  const t = useKitTranslations();
  // The field forgets half a day when it is given another object, even for the
  // same day.
  const saved = useMemo(() => (value ? calendarDay(value) : null), [value]);
  const typed = useTypedDay({ saved, ...handlers });
  return (
    <div
      ref={typed.root}
      className={styles.root}
      onKeyDownCapture={typed.onKey}
    >
      <DatePicker
        key={typed.restored}
        label={label}
        granularity="day"
        isInvalid={typed.problem !== undefined}
        value={typed.day}
        onChange={date => typed.change(date && toCalendarDate(date))}
        onOpenChange={open => {
          typed.isOpen.current = open;
        }}
        onBlur={typed.finish}
      />
      {typed.problem && (
        <span role="alert" className={styles.error}>
          {t(`day.${typed.problem}`)}
        </span>
      )}
    </div>
  );
}
