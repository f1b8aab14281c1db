import { DatePicker } from '@backstage/ui';
import { CalendarDate, toCalendarDate } from '@internationalized/date';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { calendarDay } from '../../dates';
import { useTranslations } from '../../hooks/useTranslations';
import styles from './DayField.module.css';

/** A day that can be typed, or picked from a calendar. */
export type DayFieldProps = {
  label: string;
  /** A day or a time, as the API has it. */
  value: string | null;
  /** Called once the day is typed, not while it is. */
  onChange: (day: CalendarDate | null) => void;
  /** Called whenever the reader leaves off, with whether what is there now is a day or empty. */
  onFinish?: (isValid: boolean) => void;
  /** Called when the reader begins, so that others' later changes can be told apart. */
  onBegin?: () => void;
};

/** The API's years; a day less at either end, so that the whole day is within them in every zone. */
const FIRST = new CalendarDate(1970, 1, 2);
const LAST = new CalendarDate(9999, 12, 30);

/** A part of the day is still missing, though another is there. */
function isIncomplete(root: HTMLElement | null): boolean {
  const parts = [...(root?.querySelectorAll('[role=spinbutton]') ?? [])];
  const missing = parts.filter(part => part.hasAttribute('data-placeholder'));
  return missing.length > 0 && missing.length < parts.length;
}

function problemOf(
  root: HTMLElement | null,
  day: CalendarDate | null | undefined,
): 'incomplete' | 'range' | undefined {
  if (isIncomplete(root)) return 'incomplete';
  return day && (day.compare(FIRST) < 0 || day.compare(LAST) > 0)
    ? 'range'
    : undefined;
}

/**
 * Each digit of a year makes another complete day, so what is typed counts only by Enter or once the field is left; a
 * choice in the calendar counts at once. Escape takes back what was typed.
 */
export function DayField(props: DayFieldProps) {
  const { label, value, onChange, onFinish, onBegin } = props;
  const t = useTranslations();
  const root = useRef<HTMLDivElement>(null);
  // The field forgets half a day when it is given another object, even for the same day.
  const saved = useMemo(() => (value ? calendarDay(value) : null), [value]);
  const [draft, setDraft] = useState<CalendarDate | null>();
  const [problem, setProblem] = useState<'incomplete' | 'range'>();
  const [restored, setRestored] = useState(0);
  // What is typed last arrives in the same moment as the field is left.
  const typed = useRef<CalendarDate | null>();
  const isOpen = useRef(false);

  // The parts of the date are new ones then.
  useEffect(() => {
    if (restored === 0) return;
    root.current?.querySelector<HTMLElement>('[role=spinbutton]')?.focus();
  }, [restored]);

  const keep = (day: CalendarDate | null | undefined) => {
    typed.current = day;
    setDraft(day);
  };
  const finish = () => {
    const day = typed.current;
    const found = problemOf(root.current, day);
    setProblem(found);
    onFinish?.(found === undefined);
    if (found) return;
    keep(undefined);
    if (day !== undefined && day?.toString() !== saved?.toString()) {
      onChange(day);
    }
  };
  const restore = () => {
    keep(undefined);
    setProblem(undefined);
    setRestored(restored + 1);
  };

  // Before the parts of the date, which keep their keys to themselves; the calendar has its own.
  const onKey = (event: KeyboardEvent) => {
    if (isOpen.current) return;
    const isChanged = typed.current !== undefined || isIncomplete(root.current);
    if (event.key === 'Enter' && isChanged) {
      event.preventDefault();
      finish();
    } else if (event.key === 'Escape' && isChanged) {
      event.preventDefault();
      event.stopPropagation();
      restore();
    }
  };

  return (
    <div ref={root} className={styles.root} onKeyDownCapture={onKey}>
      <DatePicker
        key={restored}
        label={label}
        granularity="day"
        isInvalid={problem !== undefined}
        value={draft === undefined ? saved : draft}
        onChange={date => {
          if (typed.current === undefined) onBegin?.();
          keep(date && toCalendarDate(date));
          if (isOpen.current) finish();
        }}
        onOpenChange={open => {
          isOpen.current = open;
        }}
        onBlur={finish}
      />
      {problem && (
        <span role="alert" className={styles.error}>
          {t(`day.${problem}`)}
        </span>
      )}
    </div>
  );
}
