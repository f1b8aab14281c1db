import { isLongerThan } from '@portolan/common-kit';
import { DraftNotice, InlineText } from '@portolan/frontend-kit';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import type { Task } from '@portolan/plugin-task-manager-common';
import { useRef } from 'react';
import { useFieldEditor } from '../edit';
import { useTranslations } from '../translation';

/** The task, and whether its title can be changed. */
export type TitleProps = { task: Task; isReadOnly: boolean };

/** A task's title, edited in place. */
export function Title({ task, isReadOnly }: TitleProps) {
  const t = useTranslations();
  const editor = useFieldEditor(task, 'title');
  const base = useRef(task);
  const { draft, setDraft, isSaving } = editor;
  const value = draft?.value.trim() ?? '';
  const canSave = !isReadOnly && !isLongerThan(value, TASK_LIMITS.titleLength);
  const save = async () => {
    if (draft && (!value || value === draft.base.title)) {
      setDraft(() => undefined);
      return true;
    }
    return draft && canSave ? editor.save({ ...draft, value }) : false;
  };
  return (
    <InlineText
      label={t('field.title')}
      value={draft?.value ?? task.title}
      maxLength={TASK_LIMITS.titleLength}
      isReadOnly={isReadOnly}
      onBegin={() => {
        base.current = draft?.base ?? task;
      }}
      onChange={text => setDraft(() => ({ base: base.current, value: text }))}
      onFinish={save}
      notice={
        draft &&
        !isSaving && (
          <DraftNotice
            editor={{ ...editor, save }}
            forbidden={t('error.notAllowed')}
            canSave={canSave}
          />
        )
      }
    />
  );
}
