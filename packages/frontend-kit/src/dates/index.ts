export { exactDay, exactTime, relativeDay, relativeTime } from './dateTexts';
export { DayField } from './DayField';
export type { DayFieldProps } from './DayField';
export {
  calendarDay,
  endOfCalendarDay,
  isDateOrTime,
  startOfCalendarDay,
} from './days';
export { EndOfDayPicker } from './EndOfDayPicker';
export type { EndOfDayPickerProps } from './EndOfDayPicker';
export { isMovingDay, resolveDay } from './movingDays';
export { Time } from './Time';
export { useNow } from './useNow';
