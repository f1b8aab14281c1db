import { Alert, ButtonIcon } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { useTranslations } from '../translation';
import styles from './RefusedTasks.module.css';
import type { RefusedTask } from './useRefusedTasks';

/** The list itself has the others, still selected. */
const MAX_NAMED = 10;

/** What a bulk edit did not change. */
export type RefusedTasksProps = {
  tasks: readonly RefusedTask[];
  /** Not where something else takes the list away. */
  onClose?: () => void;
};

/** Names the tasks that a bulk edit did not change, each with the reason. */
export function RefusedTasks({ tasks, onClose }: RefusedTasksProps) {
  const t = useTranslations();
  return (
    <Alert
      role="alert"
      status="warning"
      icon
      title={t('bulk.refused', { count: tasks.length })}
      description={
        <ul
          className={styles.list}
          aria-label={t('bulk.refused', { count: tasks.length })}
        >
          {tasks.slice(0, MAX_NAMED).map(({ id, title, reason }) => (
            <li key={id} className={styles.task}>
              <span className={styles.title}>{title}</span>
              {`: ${reason}`}
            </li>
          ))}
          {tasks.length > MAX_NAMED && (
            <li>
              {t('bulk.refusedMore', { count: tasks.length - MAX_NAMED })}
            </li>
          )}
        </ul>
      }
      customActions={
        onClose && (
          <ButtonIcon
            size="small"
            variant="tertiary"
            icon={<RiCloseLine aria-hidden />}
            aria-label={t('bulk.refusedClose')}
            onPress={onClose}
          />
        )
      }
    />
  );
}
