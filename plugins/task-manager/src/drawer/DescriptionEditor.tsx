import { isLongerThan } from '@portolan/common-kit';
import { DraftActions, MarkdownEditor } from '@portolan/frontend-kit';
import type { DraftEditor } from '@portolan/frontend-kit';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import type { FieldDraft } from '../edit';
import { useTranslations } from '../translation';

type Draft = FieldDraft<'description'>;

/** What is written, and what leaves the editor. */
export type DescriptionEditorProps = {
  editor: DraftEditor<Draft>;
  draft: Draft;
  isReadOnly: boolean;
  focusOnOpen: boolean;
  /** Called by Escape, which leaves a draft that differs as it is. */
  onLeave: () => void;
};

/** Writes a description. */
export function DescriptionEditor(props: DescriptionEditorProps) {
  const { editor, draft, isReadOnly, focusOnOpen, onLeave } = props;
  const { setDraft } = editor;
  const t = useTranslations();
  const text = draft.value ?? '';
  const isChanged = text !== (draft.base.description ?? '');
  const tooLong = isLongerThan(text, TASK_LIMITS.descriptionLength);
  const canSave = !isReadOnly && !tooLong;
  const close = () => setDraft(() => undefined);
  const save = () => {
    if (!isChanged) {
      close();
    } else if (canSave) {
      editor.save({ ...draft, value: text || null });
    }
  };
  return (
    <MarkdownEditor
      label={t('field.description')}
      value={text}
      maxLength={TASK_LIMITS.descriptionLength}
      rows={8}
      focusOnOpen={focusOnOpen}
      onChange={value => setDraft(now => ({ ...(now ?? draft), value }))}
      onSubmit={save}
      onCancel={() => (isChanged ? onLeave() : close())}
      actions={
        <DraftActions
          editor={editor}
          isChanged={isChanged}
          canSave={canSave}
          forbidden={t('error.notAllowed')}
          onSave={save}
          onClose={close}
        />
      }
    />
  );
}
