import { PagedList } from '@portolan/frontend-kit';
import { useComments } from './useComments';
import { useTranslations } from '../translation';
import { CommentComposer } from './CommentComposer';
import { CommentItem } from './CommentItem';
import styles from './Comments.module.css';

const HEIGHTS = [64];

/**
 * Whose comments, and whether there are none left to be read because somebody
 * has deleted the task.
 */
export type CommentsProps = { taskId: string; isGone?: boolean };

/** What people said about a task, oldest first, and a place to answer. */
export function Comments({ taskId, isGone = false }: CommentsProps) {
  const t = useTranslations();
  const list = useComments(taskId, !isGone);
  return (
    <div className={styles.root}>
      <PagedList
        list={list}
        heights={HEIGHTS}
        empty={<p className={styles.none}>{t('comments.none')}</p>}
        isErrorHidden={isGone}
      >
        {comments => (
          <ol className={styles.list}>
            {comments.map(comment => (
              <CommentItem key={comment.id} comment={comment} />
            ))}
          </ol>
        )}
      </PagedList>
      <CommentComposer taskId={taskId} isDisabled={isGone} />
    </div>
  );
}
