export * from './TaskRows';
