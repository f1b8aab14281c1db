export * from './IgnoredFilters';
