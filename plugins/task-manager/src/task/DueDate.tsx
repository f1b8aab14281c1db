import { VisuallyHidden } from '@backstage/ui';
import { RiAlarmLine, RiCalendarLine } from '@remixicon/react';
import type { Task } from '@portolan/plugin-task-manager-common';
import { exactDay, relativeDay, useNow } from '@portolan/frontend-kit';
import { isOverdue } from '../cache';
import { useTranslations } from '../translation';
import styles from './DueDate.module.css';

/** What {@link DueDate} needs of a task. */
export type DueDateProps = {
  task: Pick<Task, 'dueDate' | 'status'>;
  /** Something beside it says already that this is the due date. */
  isLabelled?: boolean;
};

/** When a task is due, and whether that has passed. */
export function DueDate({ task, isLabelled }: DueDateProps) {
  const t = useTranslations();
  const now = useNow();
  if (!task.dueDate) {
    return null;
  }
  const overdue = isOverdue(task, now);
  const Icon = overdue ? RiAlarmLine : RiCalendarLine;
  const day = relativeDay(task.dueDate, now);
  return (
    <time
      dateTime={task.dueDate}
      title={exactDay(task.dueDate)}
      className={overdue ? styles.overdue : styles.due}
    >
      <Icon aria-hidden size={14} />
      <span className={styles.text}>
        {isLabelled ? day : t(overdue ? 'due.overdue' : 'due.due', { day })}
      </span>
      {isLabelled && overdue && (
        <VisuallyHidden>{t('due.alarm')}</VisuallyHidden>
      )}
    </time>
  );
}
