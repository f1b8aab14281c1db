export * from './EntityTasksContent';
