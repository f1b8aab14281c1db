export { useExport } from './useExport';
export { ImportDialog } from './ImportDialog';
