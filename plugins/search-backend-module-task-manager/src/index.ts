/**
 * Makes tasks searchable, with the reader's own rights.
 *
 * @packageDocumentation
 */
export { TaskCollatorFactory } from './TaskCollatorFactory';
export type { TaskDocument } from './TaskDocument';
export { searchModuleTaskManager as default } from './module';
