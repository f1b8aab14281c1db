import { BgProvider, ButtonIcon, Skeleton } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { useEffect, useRef } from 'react';
import { useDelayed } from '../../hooks/useDelayed';
import { useTask } from '../../hooks/useTask';
import { useTranslations } from '../../hooks/useTranslations';
import { statusOf } from '../../errors';
import { EmptyState } from '../EmptyState';
import { ErrorState } from '../ErrorState';
import { TaskDetails } from './TaskDetails';
import styles from './TaskDrawer.module.css';

/** Which task is open, and how to close it. */
export type TaskDrawerProps = { taskId: string; onClose: () => void };

/** One task with everything about it, beside the list or, on a phone, instead of it. */
export function TaskDrawer({ taskId, onClose }: TaskDrawerProps) {
  const t = useTranslations();
  const { task, error, isPending, isGone, refetch } = useTask(taskId);
  const showSkeleton = useDelayed(isPending);
  const panel = useRef<HTMLElement>(null);

  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    // On a phone it takes the list's place, and the page is still where one had scrolled to in that.
    const isAbove = (panel.current?.getBoundingClientRect().top ?? 0) < 0;
    if (isAbove) panel.current?.scrollIntoView();
  }, [taskId]);

  const close = (
    <ButtonIcon
      variant="tertiary"
      icon={<RiCloseLine aria-hidden />}
      aria-label={t('drawer.close')}
      onPress={onClose}
    />
  );
  const isMissing = statusOf(error) === 404;
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.drawer}
      aria-label={task?.title ?? t('drawer.label')}
      data-task-drawer
    >
      <BgProvider bg="neutral-1">
        {task ? (
          <TaskDetails
            key={task.id}
            task={task}
            isGone={isGone}
            close={close}
            onClose={onClose}
          />
        ) : (
          <>
            <div className={styles.head}>{close}</div>
            {isMissing && (
              <EmptyState
                title={t('drawer.missing')}
                text={t('drawer.missingText')}
              />
            )}
            {error && !isMissing && (
              <ErrorState error={error} onRetry={refetch} />
            )}
            {showSkeleton &&
              [40, 120, 200].map(height => (
                <Skeleton key={height} height={height} />
              ))}
          </>
        )}
      </BgProvider>
    </aside>
  );
}
