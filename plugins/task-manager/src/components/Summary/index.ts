export * from './Summary';
