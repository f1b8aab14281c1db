export { DefaultExportService } from './export/DefaultExportService';
export type { ExportService } from './export/ExportService';
export { routeExport } from './export/exportRoutes';
export { DefaultImportService } from './import/DefaultImportService';
export type { ImportService } from './import/ImportService';
export { routeImport } from './import/importRoutes';
