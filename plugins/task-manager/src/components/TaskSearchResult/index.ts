export * from './TaskSearchResult';
