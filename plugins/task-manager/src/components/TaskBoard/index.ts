export * from './TaskBoard';
