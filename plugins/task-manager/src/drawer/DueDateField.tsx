import { DraftNotice, EndOfDayPicker } from '@portolan/frontend-kit';
import type { Task } from '@portolan/plugin-task-manager-common';
import { useRef } from 'react';
import { useFieldEditor } from '../edit';
import { useTranslations } from '../translation';

/** When a task is due, saved as soon as a day is typed or picked. */
export function DueDateField({ task }: { task: Task }) {
  const t = useTranslations();
  const editor = useFieldEditor(task, 'dueDate');
  const base = useRef(task);
  const { draft, save, isSaving } = editor;
  return (
    <div>
      <EndOfDayPicker
        label={t('field.dueDate')}
        clearLabel={t('due.clear')}
        value={draft ? draft.value : task.dueDate}
        onBegin={() => {
          base.current = draft?.base ?? task;
        }}
        onChange={value => save({ base: base.current, value })}
      />
      {draft && !isSaving && (
        <DraftNotice editor={editor} forbidden={t('error.notAllowed')} />
      )}
    </div>
  );
}
