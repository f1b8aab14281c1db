import { Alert } from '@backstage/ui';
import type { Task, TaskPatch } from '@portolan/plugin-task-manager-common';
import {
  CloseButton,
  PanelHead,
  PersonName,
  Time,
} from '@portolan/frontend-kit';
import { useDeleteTask } from './useDeleteTask';
import { useTaskPermissions } from '../task';
import { useTranslations } from '../translation';
import { useUpdateTask } from '../edit';
import { Description } from './Description';
import { Discussion } from '../discussion';
import { DrawerActions } from './DrawerActions';
import { DrawerKeys } from './DrawerKeys';
import { ReadOnlyNotice } from './ReadOnlyNotice';
import styles from './TaskDrawer.module.css';
import { TaskFacts } from './TaskFacts';
import { TaskFields } from './TaskFields';
import { Title } from './Title';

/** The task, and how to close the drawer. */
export type TaskDetailsProps = {
  task: Task;
  /** Somebody has deleted it: it can be read and copied, and no more. */
  isGone: boolean;
  onClose: () => void;
};

/**
 * Every field of a task, each edited in place, and what people said and did
 * about it.
 */
export function TaskDetails(props: TaskDetailsProps) {
  const { task, isGone, onClose } = props;
  const t = useTranslations();
  const { isKnown, canUpdate, canDelete } = useTaskPermissions(task.id);
  const { mutate: update } = useUpdateTask();
  const { mutate: remove } = useDeleteTask();
  // Nothing is forbidden until the answer is there.
  const isForbidden = isKnown && !canUpdate;
  const isReadOnly = isForbidden || isGone;
  const save = (patch: TaskPatch) => update({ base: task, patch });
  return (
    <>
      <DrawerKeys taskId={task.id} isReadOnly={isReadOnly} onClose={onClose} />
      <PanelHead
        actions={
          <>
            {!isGone && (
              <DrawerActions
                task={task}
                canDelete={canDelete}
                onDelete={() => {
                  remove(task);
                  onClose();
                }}
              />
            )}
            <CloseButton onPress={onClose} />
          </>
        }
      >
        <Title task={task} isReadOnly={isReadOnly} />
      </PanelHead>
      {isGone && (
        <Alert
          role="alert"
          status="warning"
          icon
          title={t('drawer.gone')}
          description={t('drawer.goneText')}
        />
      )}
      {isForbidden && !isGone && <ReadOnlyNotice task={task} />}
      {isReadOnly ? (
        <TaskFacts task={task} />
      ) : (
        <TaskFields task={task} onChange={save} />
      )}
      <Description task={task} isReadOnly={isReadOnly} />
      <Discussion taskId={task.id} isGone={isGone} />
      <div className={styles.origin}>
        {t('drawer.createdBy')} <PersonName entityRef={task.createdBy} link />
        {' · '}
        <Time iso={task.createdAt} />
        {task.source !== 'manual' && (
          <>
            {' · '}
            {t('drawer.source', { source: task.source })}
          </>
        )}
      </div>
    </>
  );
}
