import type { Task } from '@portolan/plugin-task-manager-common';
import { useDraftEditor } from '@portolan/frontend-kit';
import type { DraftEditor } from '@portolan/frontend-kit';
import { draftOf } from '../drafts';
import { useUpdateTask } from './useUpdateTask';

/** A field of a task that is written rather than chosen. */
export type WrittenField = 'title' | 'description' | 'labels' | 'dueDate';

/** What is written, and the task as it was when the user began. */
export type FieldDraft<F extends WrittenField> = { base: Task; value: Task[F] };

/** Fields whose drafts have the name of the field. */
export const WRITTEN_FIELDS: readonly WrittenField[] = [
  'title',
  'description',
  'labels',
  'dueDate',
];

/** Edits a field of a task. */
export function useFieldEditor<F extends WrittenField>(
  task: Task,
  field: F,
): DraftEditor<FieldDraft<F>> {
  const { mutateAsync: update } = useUpdateTask();
  return useDraftEditor<FieldDraft<F>>({
    ...draftOf(field, task.id),
    save: ({ base, value }) => update({ base, patch: { [field]: value } }),
  });
}
