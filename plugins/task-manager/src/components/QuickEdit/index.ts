export * from './QuickEdit';
