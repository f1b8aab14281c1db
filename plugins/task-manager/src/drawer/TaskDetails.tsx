import { Alert } from '@backstage/ui';
import { useRef } from 'react';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import type { Task, TaskPatch } from '@portolan/plugin-task-manager-common';
import {
  CloseButton,
  InlineText,
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
import styles from './TaskDrawer.module.css';
import { TaskFacts } from './TaskFacts';
import { TaskFields } from './TaskFields';

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
  const { isLoading, canUpdate, canDelete } = useTaskPermissions(task.id);
  const { mutate: update } = useUpdateTask();
  const { mutate: remove } = useDeleteTask();
  // Nothing is forbidden until the answer is there.
  const isForbidden = !isLoading && !canUpdate;
  const isReadOnly = isForbidden || isGone;
  const titleBase = useRef(task);
  const save = (patch: TaskPatch, base: Task = task) => update({ base, patch });
  return (
    <>
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
        <InlineText
          label={t('field.title')}
          value={task.title}
          maxLength={TASK_LIMITS.titleLength}
          isReadOnly={isReadOnly}
          onBegin={() => {
            titleBase.current = task;
          }}
          onSave={title => save({ title }, titleBase.current)}
        />
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
      {isForbidden && !isGone && (
        <Alert
          status="info"
          icon
          title={t('drawer.readOnly')}
          description={t('drawer.readOnlyText')}
        />
      )}
      {isReadOnly ? (
        <TaskFacts task={task} />
      ) : (
        <TaskFields task={task} onChange={save} />
      )}
      <Description task={task} isReadOnly={isReadOnly} onSave={save} />
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
