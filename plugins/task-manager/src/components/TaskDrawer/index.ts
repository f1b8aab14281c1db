export * from './TaskDrawer';
