import { Button } from '@backstage/ui';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import {
  useDraft,
  useNotify,
  newKey,
  MarkdownEditor,
} from '@portolan/frontend-kit';
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
  const notify = useNotify();
  const { mutateAsync, isPending } = useChangeComment(taskId);
  const [draft, setDraft] = useDraft<Draft>({
    scope: 'task-manager',
    name: `comment/${taskId}`,
  });
  const text = draft?.body ?? '';
  const submit = async () => {
    const body = text.trim();
    if (!draft || !body || isPending || isDisabled) {
      return;
    }
    const { key } = draft;
    try {
      await mutateAsync({ kind: 'create', body, key });
      // What was written meanwhile is another comment.
      setDraft(now => (now?.key === key ? undefined : now));
    } catch (error) {
      notify.failed(t('comments.notSaved'), error);
    }
  };
  return (
    <MarkdownEditor
      label={t('comments.write')}
      placeholder={t('comments.placeholder')}
      value={text}
      onChange={body => setDraft(() => ({ body, key: newKey() }))}
      maxLength={TASK_LIMITS.commentLength}
      rows={3}
      onSubmit={submit}
      actions={
        <Button
          size="small"
          isDisabled={isDisabled || !text.trim()}
          isPending={isPending}
          onPress={submit}
        >
          {t('comments.submit')}
        </Button>
      }
    />
  );
}
