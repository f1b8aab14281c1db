export * from './ActionMessage';
