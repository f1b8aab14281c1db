export * from './DefaultTaskManagerClient';
export * from './TaskConflictError';
export * from './TaskManagerApi';
