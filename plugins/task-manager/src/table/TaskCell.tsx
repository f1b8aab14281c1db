import { Cell } from '@backstage/ui';
import type { Task } from '@portolan/plugin-task-manager-common';
import {
  EntityName,
  PersonName,
  LabelTags,
  Time,
} from '@portolan/frontend-kit';
import { useIsStale } from '../list';
import type { TaskColumn } from '../query';
import { DueDate, PriorityLabel, StatusLabel } from '../task';
import styles from './TaskTable.module.css';

/** Which field of which task a cell shows. */
export type TaskCellProps = {
  task: Task;
  column: TaskColumn | 'title';
  /** There is no other column, so the title tells the rest. */
  isNarrow: boolean;
  /** It is in the drawer. */
  isOpen: boolean;
};

function content({ task, column, isOpen }: TaskCellProps) {
  switch (column) {
    case 'title':
      return <TaskTitle task={task} isOpen={isOpen} />;
    case 'status':
      return <StatusLabel status={task.status} />;
    case 'priority':
      return <PriorityLabel priority={task.priority} />;
    case 'assignee':
      return task.assigneeRef && <PersonName entityRef={task.assigneeRef} />;
    case 'dueDate':
      return <DueDate task={task} isLabelled />;
    case 'entity':
      return task.entityRef && <EntityName entityRef={task.entityRef} />;
    case 'labels':
      return <LabelTags labels={task.labels} max={2} />;
    case 'creator':
      return <PersonName entityRef={task.createdBy} />;
    case 'source':
      return <span className={styles.title}>{task.source}</span>;
    default:
      return <Time iso={task[column]} />;
  }
}

/**
 * Says of the whole row whether it is open, or may have changed since it was
 * read.
 */
function TaskTitle({ task, isOpen }: Pick<TaskCellProps, 'task' | 'isOpen'>) {
  const isStale = useIsStale(task.id);
  return (
    <span
      className={styles.title}
      title={task.title}
      aria-current={isOpen || undefined}
      aria-busy={isStale || undefined}
    >
      {task.title}
    </span>
  );
}

/** One field of a task in the table. */
export function TaskCell(props: TaskCellProps) {
  const { task, isNarrow } = props;
  return (
    <Cell className={styles.cell}>
      <span className={styles.content}>{content(props)}</span>
      {isNarrow && (
        <span className={styles.details}>
          <StatusLabel status={task.status} />
          <PriorityLabel priority={task.priority} />
          <DueDate task={task} />
        </span>
      )}
    </Cell>
  );
}
