import { Select } from '@backstage/ui';
import { useRef } from 'react';
import {
  TASK_PRIORITIES,
  TASK_STATUSES,
} from '@portolan/plugin-task-manager-common';
import type {
  Task,
  TaskPatch,
  TaskPriority,
  TaskStatus,
} from '@portolan/plugin-task-manager-common';
import { EndOfDayPicker, EntityCombobox, PEOPLE } from '@portolan/frontend-kit';
import { OWNERS, PriorityIcon, StatusIcon, TaskLabels } from '../task';
import { useTranslations } from '../translation';
import styles from './TaskDrawer.module.css';

/** The task, and what to do with a changed field. */
export type TaskFieldsProps = {
  task: Task;
  /**
   * `base` is the task as the user saw it when they began; without it, as it
   * is now.
   */
  onChange: (patch: TaskPatch, base?: Task) => void;
};

/** The fields of a task that are picked rather than written. */
export function TaskFields({ task, onChange }: TaskFieldsProps) {
  const t = useTranslations();
  const dueDateBase = useRef(task);
  return (
    <div className={styles.fields}>
      <Select
        label={t('field.status')}
        options={TASK_STATUSES.map(id => ({
          id,
          label: t(`status.${id}`),
          leadingIcon: <StatusIcon status={id} />,
        }))}
        value={task.status}
        onChange={key => {
          if (key !== task.status) {
            onChange({ status: key as TaskStatus });
          }
        }}
      />
      <Select
        label={t('field.priority')}
        options={TASK_PRIORITIES.map(id => ({
          id,
          label: t(`priority.${id}`),
          leadingIcon: <PriorityIcon priority={id} />,
        }))}
        value={task.priority}
        onChange={key => {
          if (key !== task.priority) {
            onChange({ priority: key as TaskPriority });
          }
        }}
      />
      <EntityCombobox
        label={t('field.assignee')}
        kinds={PEOPLE}
        placeholder={t('picker.nobody')}
        value={task.assigneeRef}
        onChange={assigneeRef => onChange({ assigneeRef })}
      />
      <EndOfDayPicker
        label={t('field.dueDate')}
        clearLabel={t('due.clear')}
        value={task.dueDate}
        onBegin={() => {
          dueDateBase.current = task;
        }}
        onChange={dueDate => onChange({ dueDate }, dueDateBase.current)}
      />
      <EntityCombobox
        label={t('field.entity')}
        kinds={OWNERS}
        placeholder={t('picker.noEntity')}
        value={task.entityRef}
        onChange={entityRef => onChange({ entityRef })}
      />
      <TaskLabels
        label={t('field.labels')}
        value={task.labels}
        onChange={labels => onChange({ labels })}
      />
    </div>
  );
}
