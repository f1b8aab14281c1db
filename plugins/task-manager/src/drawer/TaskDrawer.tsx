import {
  CloseButton,
  EmptyState,
  ErrorState,
  Panel,
  PanelHead,
  Skeletons,
  statusOf,
} from '@portolan/frontend-kit';
import { useTask } from './useTask';
import { useTranslations } from '../translation';
import { TaskDetails } from './TaskDetails';

/** Which task is open, and how to close it. */
export type TaskDrawerProps = { taskId: string; onClose: () => void };

const HEIGHTS = [40, 120, 200];

/** One task with everything about it. */
export function TaskDrawer({ taskId, onClose }: TaskDrawerProps) {
  const t = useTranslations();
  const { task, error, isPending, isGone, refetch } = useTask(taskId);
  const isMissing = statusOf(error) === 404;
  return (
    <Panel label={task?.title ?? t('drawer.label')} openId={taskId}>
      {task ? (
        <TaskDetails
          key={task.id}
          task={task}
          isGone={isGone}
          onClose={onClose}
        />
      ) : (
        <>
          <PanelHead actions={<CloseButton onPress={onClose} />} />
          {isMissing && (
            <EmptyState
              title={t('drawer.missing')}
              text={t('drawer.missingText')}
            />
          )}
          {error && !isMissing && (
            <ErrorState error={error} onRetry={refetch} />
          )}
          {isPending && <Skeletons heights={HEIGHTS} />}
        </>
      )}
    </Panel>
  );
}
