export * from './MyTasksWidget';
