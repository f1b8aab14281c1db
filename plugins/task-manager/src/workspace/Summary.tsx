import { Button } from '@backstage/ui';
import { OPEN_TASK_STATUSES } from '@portolan/plugin-task-manager-common';
import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import type { SetTaskQuery, TaskQuery } from '../query';
import { useTaskStatistics } from '../list';
import { useTranslations } from '../translation';
import styles from './Summary.module.css';

/** Whose tasks to sum up. */
export type SummaryProps = {
  /** Nothing is counted before it is known. */
  filter: TaskFilter | undefined;
  query: TaskQuery;
  setQuery: SetTaskQuery;
};

/** The state of things in words; each part leads to the tasks it counts. */
export function Summary({ filter, query, setQuery }: SummaryProps) {
  const t = useTranslations();
  const { data } = useTaskStatistics(filter ?? {}, filter !== undefined);
  if (!data) {
    return <p className={styles.summary} aria-busy />;
  }
  const open = OPEN_TASK_STATUSES.reduce(
    (sum, status) => sum + data.byStatus[status],
    0,
  );
  const show = (change: TaskFilter) =>
    setQuery({ filter: { ...query.filter, ...change } });
  return (
    <p className={styles.summary}>
      {data.overdue > 0 && (
        <Button
          size="small"
          variant="tertiary"
          className={styles.part}
          onPress={() => show({ overdue: true })}
        >
          {t('summary.overdue', { count: data.overdue })}
        </Button>
      )}
      {data.byStatus.blocked > 0 && (
        <Button
          size="small"
          variant="tertiary"
          className={styles.part}
          onPress={() => show({ status: ['blocked'] })}
        >
          {t('summary.blocked', { count: data.byStatus.blocked })}
        </Button>
      )}
      <span className={styles.rest}>{t('summary.open', { count: open })}</span>
    </p>
  );
}
