import { Button } from '@backstage/ui';
import { useState } from 'react';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import { useChangeComment } from '../../hooks/useComments';
import { useNotify } from '../../hooks/useNotify';
import { useTranslations } from '../../hooks/useTranslations';
import { newKey } from '../../newKey';
import { MarkdownEditor } from '../MarkdownEditor';

/** What is commented on, and whether it still can be. */
export type CommentComposerProps = { taskId: string; isDisabled: boolean };

/** Writes a comment; what was written stays until it is saved. */
export function CommentComposer(props: CommentComposerProps) {
  const { taskId, isDisabled } = props;
  const t = useTranslations();
  const notify = useNotify();
  const { mutate, isPending } = useChangeComment(taskId);
  const [draft, setDraft] = useState({ body: '', key: newKey() });
  const submit = () => {
    const body = draft.body.trim();
    if (!body || isPending || isDisabled) return;
    mutate(
      { kind: 'create', body, key: draft.key },
      {
        onSuccess: () => setDraft({ body: '', key: newKey() }),
        onError: error => notify.failed(t('comments.notSaved'), error),
      },
    );
  };
  return (
    <MarkdownEditor
      label={t('comments.write')}
      placeholder={t('comments.placeholder')}
      value={draft.body}
      // Another text is another comment, so it needs another key.
      onChange={body => setDraft({ body, key: newKey() })}
      maxLength={TASK_LIMITS.commentLength}
      rows={3}
      onSubmit={submit}
      actions={
        <Button
          size="small"
          isDisabled={isDisabled || !draft.body.trim()}
          isPending={isPending}
          onPress={submit}
        >
          {t('comments.submit')}
        </Button>
      }
    />
  );
}
