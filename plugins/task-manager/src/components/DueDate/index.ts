export * from './DueDate';
