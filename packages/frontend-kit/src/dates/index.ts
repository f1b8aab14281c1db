export { exactDay, relativeDay, shortDay } from './dateTexts';
export { DayField } from './DayField';
export type { DayFieldProps } from './DayField';
export {
  calendarDay,
  endOfCalendarDay,
  startOfCalendarDay,
  isDateOrTime,
} from './days';
export { EndOfDayPicker } from './EndOfDayPicker';
export type { EndOfDayPickerProps } from './EndOfDayPicker';
export { beginningOfDay, isMovingDay, resolveDay } from './movingDays';
export { Time } from './Time';
export { useNow } from './useNow';
