export * from './ColumnsDialog';
