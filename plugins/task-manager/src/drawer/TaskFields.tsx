import { Select } from '@backstage/ui';
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
import { EntityCombobox, PEOPLE } from '@portolan/frontend-kit';
import { OWNERS, PriorityIcon, StatusIcon } from '../task';
import { useTranslations } from '../translation';
import { DueDateField } from './DueDateField';
import { LabelsField } from './LabelsField';
import styles from './TaskDrawer.module.css';

/** The task, and what to do with a changed field. */
export type TaskFieldsProps = {
  task: Task;
  onChange: (patch: TaskPatch) => void;
};

/** The fields of a task below its title. */
export function TaskFields({ task, onChange }: TaskFieldsProps) {
  const t = useTranslations();
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
        noneLabel={t('picker.nobody')}
        value={task.assigneeRef}
        onChange={assigneeRef => onChange({ assigneeRef })}
        link
      />
      <DueDateField task={task} />
      <EntityCombobox
        label={t('field.entity')}
        kinds={OWNERS}
        noneLabel={t('picker.noEntity')}
        value={task.entityRef}
        onChange={entityRef => onChange({ entityRef })}
        link
      />
      <LabelsField task={task} />
    </div>
  );
}
