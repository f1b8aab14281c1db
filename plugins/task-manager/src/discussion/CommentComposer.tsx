import { Button } from '@backstage/ui';
import { isLongerThan } from '@portolan/common-kit';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import {
  DraftNotice,
  MarkdownEditor,
  newKey,
  useDraftEditor,
} from '@portolan/frontend-kit';
import { draftOf } from '../drafts';
import { useChangeComment } from './useComments';
import { useTranslations } from '../translation';

/** What is commented on, and whether it still can be. */
export type CommentComposerProps = { taskId: string; isDisabled: boolean };

/** What is written; another text is another comment, so it has another key. */
type Draft = { body: string; key: string };

/**
 * Writes a comment; what was written stays until it is saved, wherever one goes
 * meanwhile.
 */
export function CommentComposer(props: CommentComposerProps) {
  const { taskId, isDisabled } = props;
  const t = useTranslations();
  const { mutateAsync } = useChangeComment(taskId);
  const editor = useDraftEditor<Draft>({
    ...draftOf('comment', taskId),
    save: ({ body, key }) =>
      mutateAsync({ kind: 'create', body: body.trim(), key }),
  });
  const { draft, setDraft, isSaving, error } = editor;
  const text = draft?.body ?? '';
  const tooLong = isLongerThan(text.trim(), TASK_LIMITS.commentLength);
  const canSubmit = !isDisabled && Boolean(text.trim()) && !tooLong;
  const submit = () => {
    if (canSubmit) {
      editor.save();
    }
  };
  return (
    <MarkdownEditor
      label={t('comments.write')}
      placeholder={t('comments.placeholder')}
      value={text}
      onChange={body =>
        setDraft(() => (body ? { body, key: newKey() } : undefined))
      }
      maxLength={TASK_LIMITS.commentLength}
      rows={3}
      onSubmit={submit}
      actions={
        <>
          {draft && Boolean(error) && (
            <DraftNotice editor={editor} hasButtons={false} />
          )}
          {text && (
            <Button size="small" variant="tertiary" onPress={editor.discard}>
              {t('common.discard')}
            </Button>
          )}
          <Button
            size="small"
            isDisabled={!canSubmit}
            isPending={isSaving}
            onPress={submit}
          >
            {t('comments.submit')}
          </Button>
        </>
      }
    />
  );
}
