export * from './DueDatePicker';
