export * from './EntityTasksCard';
