export * from './TaskTable';
