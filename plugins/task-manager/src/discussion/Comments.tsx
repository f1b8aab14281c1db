import { Button } from '@backstage/ui';
import { ErrorState, Skeletons } from '@portolan/frontend-kit';
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
  const query = useComments(taskId, !isGone);
  const comments = query.data?.pages.flatMap(page => page.items) ?? [];
  return (
    <div className={styles.root}>
      {query.error && !isGone && (
        <ErrorState error={query.error} onRetry={() => query.refetch()} />
      )}
      {query.isLoading && <Skeletons heights={HEIGHTS} />}
      {query.isSuccess && comments.length === 0 && (
        <p className={styles.none}>{t('comments.none')}</p>
      )}
      <ol className={styles.list}>
        {comments.map(comment => (
          <CommentItem key={comment.id} comment={comment} />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button
          size="small"
          variant="secondary"
          isPending={query.isFetchingNextPage}
          onPress={() => query.fetchNextPage()}
        >
          {t('common.showMore')}
        </Button>
      )}
      <CommentComposer taskId={taskId} isDisabled={isGone} />
    </div>
  );
}
