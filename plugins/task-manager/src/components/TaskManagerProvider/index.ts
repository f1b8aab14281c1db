export * from './TaskManagerProvider';
