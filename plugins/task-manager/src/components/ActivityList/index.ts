export * from './ActivityList';
