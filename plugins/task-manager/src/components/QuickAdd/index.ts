export * from './QuickAdd';
