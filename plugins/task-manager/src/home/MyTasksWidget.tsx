import { Link, Switch } from '@backstage/ui';
import {
  MY_TEAMS,
  OPEN_TASK_STATUSES,
} from '@portolan/plugin-task-manager-common';
import { useMemo } from 'react';
import { useMe } from '@portolan/frontend-kit';
import { useTaskLinks, DEFAULT_QUERY } from '../query';
import { builtInFilter, useWithTeams } from '../views';
import { useTaskStatistics, ShortList } from '../list';
import { useTranslations } from '../translation';
import type { TaskQuery } from '../query';
import { TaskManagerProvider } from '../provider';
import styles from './MyTasksWidget.module.css';

const LIMIT = 6;

/**
 * The user's open tasks, the most overdue first, summed up in words.
 *
 * @public
 */
export function MyTasksWidget() {
  return (
    <TaskManagerProvider>
      <MyTasks />
    </TaskManagerProvider>
  );
}

function MyTasks() {
  const me = useMe();
  return me ? <MyTasksOf userRef={me.userRef} /> : null;
}

function MyTasksOf({ userRef }: { userRef: string }) {
  const t = useTranslations();
  const links = useTaskLinks();
  const [withTeams, setWithTeams] = useWithTeams();
  const filter = useMemo(
    () => ({
      assignee: withTeams ? [userRef, MY_TEAMS] : [userRef],
      status: [...OPEN_TASK_STATUSES],
    }),
    [userRef, withTeams],
  );
  const { data } = useTaskStatistics(filter);
  const mine = {
    ...DEFAULT_QUERY,
    filter: builtInFilter('mine', { withTeams }),
  };
  const overdue = { ...mine, filter: { ...mine.filter, overdue: true } };
  const blocked: TaskQuery = {
    ...mine,
    filter: { ...mine.filter, status: ['blocked'] },
  };
  return (
    <div className={styles.root}>
      <div className={styles.summary}>
        {data && data.overdue > 0 && (
          <Link href={links.list(overdue)} weight="bold">
            {t('summary.overdue', { count: data.overdue })}
          </Link>
        )}
        {data && data.byStatus.blocked > 0 && (
          <Link href={links.list(blocked)} weight="bold">
            {t('summary.blocked', { count: data.byStatus.blocked })}
          </Link>
        )}
        {data && <span>{t('summary.open', { count: data.total })}</span>}
        <Switch
          className={styles.teams}
          label={t('views.withTeams')}
          isSelected={withTeams}
          onChange={setWithTeams}
        />
      </div>
      <ShortList
        list={{ filter, orderBy: 'dueDate', order: 'asc' }}
        limit={LIMIT}
        empty={t('home.nothing')}
      />
      <Link href={links.list(mine)}>{t('common.seeAll')}</Link>
    </div>
  );
}
