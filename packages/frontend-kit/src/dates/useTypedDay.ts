import { CalendarDate } from '@internationalized/date';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';

/** What is wrong with what stands in a field for a day. */
export type DayProblem = 'incomplete' | 'range';

/** The day that is saved, and whom to tell of a new one. */
export type TypedDayOptions = {
  saved: CalendarDate | null;
  onChange: (day: CalendarDate | null) => void;
  onFinish?: (isValid: boolean) => void;
  onBegin?: () => void;
};

/** The API's years; a day less at either end, for the zones. */
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
): DayProblem | undefined {
  if (isIncomplete(root)) {
    return 'incomplete';
  }
  return day && (day.compare(FIRST) < 0 || day.compare(LAST) > 0)
    ? 'range'
    : undefined;
}

/** Counts restorations, and puts the focus back into the field after each. */
function useRestorations(root: RefObject<HTMLElement>) {
  const [restored, setRestored] = useState(0);
  useEffect(() => {
    // The parts of the date are new ones then.
    if (restored > 0) {
      root.current?.querySelector<HTMLElement>('[role=spinbutton]')?.focus();
    }
  }, [root, restored]);
  return { restored, countRestoration: () => setRestored(restored + 1) };
}

/** Keeps what is typed apart from what is saved until it counts. */
export function useTypedDay(options: TypedDayOptions) {
  const { saved, onChange, onFinish, onBegin } = options;
  const root = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<CalendarDate | null>();
  const [problem, setProblem] = useState<DayProblem>();
  const { restored, countRestoration } = useRestorations(root);
  // What is typed last arrives in the same moment as the field is left.
  const typed = useRef<CalendarDate | null>();
  const isOpen = useRef(false);

  const keep = (day: CalendarDate | null | undefined) => {
    typed.current = day;
    setDraft(day);
  };
  const finish = () => {
    const day = typed.current;
    const found = problemOf(root.current, day);
    setProblem(found);
    onFinish?.(found === undefined);
    if (found) {
      return;
    }
    keep(undefined);
    if (day !== undefined && day?.toString() !== saved?.toString()) {
      onChange(day);
    }
  };
  const restore = () => {
    keep(undefined);
    setProblem(undefined);
    countRestoration();
  };
  const change = (day: CalendarDate | null) => {
    if (typed.current === undefined) {
      onBegin?.();
    }
    keep(day);
    if (isOpen.current) {
      finish();
    }
  };
  // Before the parts of the date, which keep their keys to themselves; the
  // calendar has its own.
  const onKey = (event: KeyboardEvent) => {
    const isChanged = typed.current !== undefined || isIncomplete(root.current);
    if (isOpen.current || !isChanged) {
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      finish();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      restore();
    }
  };
  const day = draft === undefined ? saved : draft;
  return { root, isOpen, day, problem, restored, change, finish, onKey };
}
