import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiMore2Line } from '@remixicon/react';
import { useState } from 'react';
import type { Comment } from '@portolan/plugin-task-manager-common';
import {
  DraftNotice,
  useDraftEditor,
  useFocusBefore,
  useFocusOnClose,
  useMe,
  PersonName,
  Markdown,
  Time,
} from '@portolan/frontend-kit';
import { draftOf } from '../drafts';
import { CommentEditor } from './CommentEditor';
import { useChangeComment } from './useComments';
import { useTranslations } from '../translation';
import styles from './Comments.module.css';

/** A comment; its author can change and delete it. */
export function CommentItem({ comment }: { comment: Comment }) {
  const { id, taskId, authorRef, body, createdAt, updatedAt } = comment;
  const t = useTranslations();
  const me = useMe();
  const { mutate, mutateAsync } = useChangeComment(taskId);
  const editor = useDraftEditor<string>({
    ...draftOf('changedComment', id),
    save: text => mutateAsync({ kind: 'update', comment, body: text.trim() }),
  });
  const root = useFocusBefore<HTMLLIElement>();
  const { draft, setDraft } = editor;
  const [isClosed, setClosed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const isOpen = draft !== undefined && !isClosed;
  const menu = useFocusOnClose<HTMLButtonElement>(
    draft === undefined ? 'saved' : String(isClosed),
  );
  const edit = () => {
    setClosed(false);
    setFocused(true);
    setDraft(now => now ?? body);
  };
  const remove = () => mutate({ kind: 'delete', comment });

  return (
    <li ref={root} className={styles.comment}>
      <div className={styles.head}>
        <PersonName entityRef={authorRef} link />
        <span className={styles.when}>
          <Time iso={createdAt} />
          {updatedAt !== createdAt && ` · ${t('comments.edited')}`}
        </span>
        {me?.userRef === authorRef && !isOpen && (
          <MenuTrigger>
            <ButtonIcon
              ref={menu}
              size="small"
              variant="tertiary"
              icon={<RiMore2Line aria-hidden />}
              aria-label={t('comments.more')}
            />
            <Menu>
              <MenuItem onAction={edit}>{t('common.edit')}</MenuItem>
              <MenuItem color="danger" onAction={remove}>
                {t('common.delete')}
              </MenuItem>
            </Menu>
          </MenuTrigger>
        )}
      </div>
      {isOpen ? (
        <CommentEditor
          editor={editor}
          body={body}
          text={draft}
          focusOnOpen={isFocused}
          onLeave={() => setClosed(true)}
        />
      ) : (
        <Markdown text={body} />
      )}
      {draft !== undefined && isClosed && <DraftNotice editor={editor} />}
    </li>
  );
}
