export * from './RecentTasksWidget';
