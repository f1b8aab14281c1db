import { Button, ButtonLink } from '@backstage/ui';
import {
  CloseButton,
  DocumentTitle,
  EmptyState,
  ErrorState,
  Panel,
  PanelHead,
  Skeletons,
  statusOf,
} from '@portolan/frontend-kit';
import { useTask } from './useTask';
import { useTaskLinks } from '../query';
import { useTranslations } from '../translation';
import { TaskDetails } from './TaskDetails';

/** Which task is open, and how to close it. */
export type TaskDrawerProps = { taskId: string; onClose: () => void };

/**
 * With what the back end says that no task has the id, or none that is for
 * these eyes: 400 if nothing could have it.
 */
const MISSING: readonly (number | undefined)[] = [400, 404];

const HEIGHTS = [40, 120, 200];

/** One task with everything about it. */
export function TaskDrawer({ taskId, onClose }: TaskDrawerProps) {
  const t = useTranslations();
  const links = useTaskLinks();
  const { task, error, isPending, isGone, refetch } = useTask(taskId);
  const isMissing = MISSING.includes(statusOf(error));
  return (
    <Panel label={task?.title ?? t('drawer.label')} openId={taskId}>
      {task && <DocumentTitle title={task.title} />}
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
              actions={
                <>
                  <Button variant="secondary" onPress={onClose}>
                    {t('drawer.backToList')}
                  </Button>
                  <ButtonLink variant="tertiary" href={links.deleted()}>
                    {t('drawer.seeDeleted')}
                  </ButtonLink>
                </>
              }
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
