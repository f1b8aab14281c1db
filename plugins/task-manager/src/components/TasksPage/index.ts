export * from './TasksPage';
