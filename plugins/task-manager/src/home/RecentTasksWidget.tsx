import { Link } from '@backstage/ui';
import { Time } from '@portolan/frontend-kit';
import { useTaskLinks, DEFAULT_QUERY } from '../query';
import { useTranslations } from '../translation';
import { ShortList } from '../list';
import { TaskManagerProvider } from '../provider';

const LIMIT = 6;

const NO_FILTER = {};

/** The tasks that changed last, whoever changed them. @public */
export function RecentTasksWidget() {
  return (
    <TaskManagerProvider>
      <RecentTasks />
    </TaskManagerProvider>
  );
}

function RecentTasks() {
  const t = useTranslations();
  const links = useTaskLinks();
  const all = {
    ...DEFAULT_QUERY,
    layout: 'table' as const,
    orderBy: 'updatedAt' as const,
  };
  return (
    <>
      <ShortList
        list={{ filter: NO_FILTER, orderBy: 'updatedAt', order: 'desc' }}
        limit={LIMIT}
        empty={t('home.nothingRecent')}
        end={task => <Time iso={task.updatedAt} />}
      />
      <Link href={links.list(all)}>{t('common.seeAll')}</Link>
    </>
  );
}
