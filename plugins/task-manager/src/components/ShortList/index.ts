export * from './ShortList';
