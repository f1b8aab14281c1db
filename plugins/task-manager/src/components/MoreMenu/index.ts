export * from './MoreMenu';
