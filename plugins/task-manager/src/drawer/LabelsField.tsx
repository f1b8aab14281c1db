import { DraftNotice } from '@portolan/frontend-kit';
import type { Task } from '@portolan/plugin-task-manager-common';
import { draftOf } from '../drafts';
import { useFieldEditor } from '../edit';
import { TaskLabels } from '../task';
import { useTranslations } from '../translation';

/** A task's labels, saved as soon as one is added or taken away. */
export function LabelsField({ task }: { task: Task }) {
  const t = useTranslations();
  const editor = useFieldEditor(task, 'labels');
  const { draft, save, isSaving } = editor;
  return (
    <div>
      <TaskLabels
        label={t('field.labels')}
        draft={draftOf('newLabel', task.id)}
        value={draft?.value ?? task.labels}
        onChange={value => save({ base: draft?.base ?? task, value })}
      />
      {draft && !isSaving && (
        <DraftNotice editor={editor} forbidden={t('error.notAllowed')} />
      )}
    </div>
  );
}
