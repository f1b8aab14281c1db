import type { Task } from '@portolan/plugin-task-manager-common';
import { EntityName, PersonAvatar, LabelTags } from '@portolan/frontend-kit';
import { useIsStale } from '../list';
import { DueDate, PriorityLabel } from '../task';
import { CardTools } from './CardTools';
import styles from './TaskCard.module.css';

/** The task that a card shows. */
export type TaskCardProps = {
  task: Task;
  /** It is in the drawer. */
  isOpen: boolean;
};

/** A task on the board: what it is, how urgent, for what, and whose. */
export function TaskCard({ task, isOpen }: TaskCardProps) {
  const isStale = useIsStale(task.id);
  const assignee = task.assigneeRef && (
    <span className={styles.person}>
      <PersonAvatar entityRef={task.assigneeRef} named />
    </span>
  );
  return (
    <div className={styles.card} aria-busy={isStale || undefined}>
      <CardTools task={task} />
      <span
        className={styles.title}
        title={task.title}
        aria-current={isOpen || undefined}
      >
        {task.title}
      </span>
      {task.entityRef && (
        <div className={styles.whose}>
          <EntityName entityRef={task.entityRef} />
          {assignee}
        </div>
      )}
      <LabelTags labels={task.labels} />
      <div className={styles.foot}>
        <PriorityLabel priority={task.priority} />
        <DueDate task={task} />
        {!task.entityRef && assignee}
      </div>
    </div>
  );
}
