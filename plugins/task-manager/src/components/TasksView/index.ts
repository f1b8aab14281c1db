export * from './TasksView';
