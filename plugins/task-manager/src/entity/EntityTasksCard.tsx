import { Card, CardBody, CardFooter, CardHeader, Link } from '@backstage/ui';
import { OPEN_TASK_STATUSES } from '@portolan/plugin-task-manager-common';
import { useMemo } from 'react';
import { useEntityScope } from './useEntityScope';
import { useTaskLinks, DEFAULT_QUERY } from '../query';
import { useTaskStatistics, ShortList } from '../list';
import { useTranslations } from '../translation';
import { TaskManagerProvider } from '../provider';
import styles from './EntityTasksCard.module.css';

const LIMIT = 5;

/**
 * The most urgent open tasks of an entity and its parts, or of a person.
 *
 * @public
 */
export function EntityTasksCard() {
  return (
    <TaskManagerProvider>
      <EntityTasks />
    </TaskManagerProvider>
  );
}

function EntityTasks() {
  const t = useTranslations();
  const links = useTaskLinks();
  const scope = useEntityScope();
  const filter = useMemo(
    () => ({ ...scope.filter, status: [...OPEN_TASK_STATUSES] }),
    [scope],
  );
  const { data } = useTaskStatistics(filter);
  return (
    <Card>
      <CardHeader>
        <h2 className={styles.title}>{t('entity.title')}</h2>
      </CardHeader>
      <CardBody>
        {data && data.total > 0 && (
          <p className={styles.summary}>
            {data.overdue > 0 &&
              `${t('summary.overdue', { count: data.overdue })} · `}
            {data.byStatus.blocked > 0 &&
              `${t('summary.blocked', { count: data.byStatus.blocked })} · `}
            {t('summary.open', { count: data.total })}
          </p>
        )}
        <ShortList
          list={{ filter, orderBy: 'dueDate', order: 'asc' }}
          limit={LIMIT}
          empty={t('entity.noTasks')}
        />
      </CardBody>
      <CardFooter>
        <Link href={links.list({ ...DEFAULT_QUERY, filter })}>
          {t('common.seeAll')}
        </Link>
      </CardFooter>
    </Card>
  );
}
