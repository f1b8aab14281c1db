import { isLongerThan } from '@portolan/common-kit';
import { DraftActions, MarkdownEditor } from '@portolan/frontend-kit';
import type { DraftEditor } from '@portolan/frontend-kit';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import { useTranslations } from '../translation';

/** A comment, what it is being changed to, and what leaves the editor. */
export type CommentEditorProps = {
  editor: DraftEditor<string>;
  body: string;
  text: string;
  focusOnOpen: boolean;
  /** Called by Escape, which leaves a draft that differs as it is. */
  onLeave: () => void;
};

/** Changes a comment. */
export function CommentEditor(props: CommentEditorProps) {
  const { editor, body, text, focusOnOpen, onLeave } = props;
  const { setDraft } = editor;
  const t = useTranslations();
  const isChanged = text !== body;
  const tooLong = isLongerThan(text.trim(), TASK_LIMITS.commentLength);
  const canSave = Boolean(text.trim()) && !tooLong;
  const close = () => setDraft(() => undefined);
  const save = () => {
    if (!isChanged) {
      close();
    } else if (canSave) {
      editor.save();
    }
  };
  return (
    <MarkdownEditor
      label={t('comments.change')}
      value={text}
      onChange={next => setDraft(() => next)}
      maxLength={TASK_LIMITS.commentLength}
      focusOnOpen={focusOnOpen}
      onSubmit={save}
      onCancel={() => (isChanged ? onLeave() : close())}
      actions={
        <DraftActions
          editor={editor}
          isChanged={isChanged}
          canSave={canSave}
          onSave={save}
          onClose={close}
        />
      }
    />
  );
}
