export { QuickEdit } from './QuickEdit';
export type { QuickEditRequest } from './QuickEdit';
export { useFieldEditor, WRITTEN_FIELDS } from './useFieldEditor';
export type { FieldDraft, WrittenField } from './useFieldEditor';
export { useFieldKeys } from './useFieldKeys';
export { useUpdateTask } from './useUpdateTask';
