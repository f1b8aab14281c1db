import { Button, ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiMore2Line } from '@remixicon/react';
import { useState } from 'react';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import type { Comment } from '@portolan/plugin-task-manager-common';
import {
  useMe,
  useNotify,
  newKey,
  PersonName,
  Markdown,
  MarkdownEditor,
  Time,
} from '@portolan/frontend-kit';
import { useChangeComment } from './useComments';
import { useTranslations } from '../translation';
import styles from './Comments.module.css';

/** A comment; its author can change and delete it. */
export function CommentItem({ comment }: { comment: Comment }) {
  const { id, taskId, authorRef, body, createdAt, updatedAt } = comment;
  const t = useTranslations();
  const notify = useNotify();
  const me = useMe();
  const { mutate } = useChangeComment(taskId);
  const [draft, setDraft] = useState<string>();

  const save = () => {
    const text = draft?.trim();
    if (!text) {
      return;
    }
    mutate(
      { kind: 'update', id, body: text },
      {
        onSuccess: () => setDraft(undefined),
        onError: error => notify.failed(t('comments.notSaved'), error),
      },
    );
  };
  const restore = () => mutate({ kind: 'create', body, key: newKey() });
  const remove = () =>
    mutate(
      { kind: 'delete', id },
      {
        onSuccess: () =>
          notify.done(t('comments.deleted'), {
            label: t('common.undo'),
            onPress: restore,
          }),
        onError: error => notify.failed(t('comments.notDeleted'), error),
      },
    );

  return (
    <li className={styles.comment}>
      <div className={styles.head}>
        <PersonName entityRef={authorRef} link />
        <span className={styles.when}>
          <Time iso={createdAt} />
          {updatedAt !== createdAt && ` · ${t('comments.edited')}`}
        </span>
        {me?.userRef === authorRef && draft === undefined && (
          <MenuTrigger>
            <ButtonIcon
              size="small"
              variant="tertiary"
              icon={<RiMore2Line aria-hidden />}
              aria-label={t('comments.more')}
            />
            <Menu>
              <MenuItem onAction={() => setDraft(body)}>
                {t('common.edit')}
              </MenuItem>
              <MenuItem color="danger" onAction={remove}>
                {t('common.delete')}
              </MenuItem>
            </Menu>
          </MenuTrigger>
        )}
      </div>
      {draft === undefined ? (
        <Markdown text={body} />
      ) : (
        <MarkdownEditor
          label={t('comments.change')}
          value={draft}
          onChange={setDraft}
          maxLength={TASK_LIMITS.commentLength}
          focusOnOpen
          onSubmit={save}
          // By Escape alone, nothing that was written is lost.
          onCancel={() => {
            if (draft === body) {
              setDraft(undefined);
            }
          }}
          actions={
            <>
              <Button
                size="small"
                variant="tertiary"
                onPress={() => setDraft(undefined)}
              >
                {t('common.cancel')}
              </Button>
              <Button size="small" onPress={save}>
                {t('common.save')}
              </Button>
            </>
          }
        />
      )}
    </li>
  );
}
