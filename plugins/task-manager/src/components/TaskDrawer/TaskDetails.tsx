import { Alert } from '@backstage/ui';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import type { Task, TaskPatch } from '@portolan/plugin-task-manager-common';
import { useDeleteTask } from '../../hooks/useDeleteTask';
import { useTaskPermissions } from '../../hooks/useTaskPermissions';
import { useTranslations } from '../../hooks/useTranslations';
import { useUpdateTask } from '../../hooks/useUpdateTask';
import { InlineText } from '../InlineText';
import { PersonName } from '../EntityName';
import { Time } from '../Time';
import { Description } from './Description';
import { Discussion } from './Discussion';
import { DrawerActions } from './DrawerActions';
import styles from './TaskDrawer.module.css';
import { TaskFields } from './TaskFields';

/** The task, and the button that closes the drawer. */
export type TaskDetailsProps = {
  task: Task;
  close: ReactNode;
  onClose: () => void;
};

/** Every field of a task, each edited in place, and what people said and did about it. */
export function TaskDetails({ task, close, onClose }: TaskDetailsProps) {
  const t = useTranslations();
  const { isLoading, canUpdate, canDelete } = useTaskPermissions(task.id);
  const { mutate: update } = useUpdateTask();
  const { mutate: remove } = useDeleteTask();
  const titleBase = useRef(task);
  const save = (patch: TaskPatch, base: Task = task) => update({ base, patch });
  return (
    <>
      <div className={styles.head}>
        <DrawerActions
          task={task}
          canDelete={canDelete}
          onDelete={() => {
            remove(task);
            onClose();
          }}
        />
        {close}
      </div>
      <InlineText
        label={t('field.title')}
        value={task.title}
        maxLength={TASK_LIMITS.titleLength}
        isReadOnly={!canUpdate}
        onBegin={() => {
          titleBase.current = task;
        }}
        onSave={title => save({ title }, titleBase.current)}
      />
      {!isLoading && !canUpdate && (
        <Alert
          status="info"
          icon
          title={t('drawer.readOnly')}
          description={t('drawer.readOnlyText')}
        />
      )}
      <TaskFields task={task} isReadOnly={!canUpdate} onChange={save} />
      <Description task={task} isReadOnly={!canUpdate} onSave={save} />
      <Discussion taskId={task.id} />
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
