import { Link } from '@backstage/ui';
import type { ReactNode } from 'react';
import type { Task } from '@portolan/plugin-task-manager-common';
import { useTaskLinks } from '../query';
import { DueDate, PriorityIcon, StatusLabel } from '../task';
import styles from './TaskRows.module.css';

/** Tasks, and what stands at the end of each row. */
export type TaskRowsProps = {
  tasks: Task[];
  end?: (task: Task) => ReactNode;
};

/** A few tasks in a card, each leading to its own page. */
export function TaskRows({ tasks, end }: TaskRowsProps) {
  const links = useTaskLinks();
  return (
    <ul className={styles.list}>
      {tasks.map(task => (
        <li key={task.id} className={styles.row}>
          <PriorityIcon priority={task.priority} />
          <Link
            href={links.task(task.id)}
            className={styles.title}
            title={task.title}
          >
            {task.title}
          </Link>
          <span className={styles.end}>
            {end ? end(task) : <DueDate task={task} />}
          </span>
          <span className={styles.status}>
            <StatusLabel status={task.status} />
          </span>
        </li>
      ))}
    </ul>
  );
}
