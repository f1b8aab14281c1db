import { Link } from '@backstage/ui';
import { Time } from '@portolan/frontend-kit';
import { useTaskLinks } from '../../hooks/useTaskLinks';
import { useTranslations } from '../../hooks/useTranslations';
import { DEFAULT_QUERY } from '../../query/taskQuery';
import { ShortList } from '../ShortList/ShortList';
import { TaskManagerProvider } from '../TaskManagerProvider/TaskManagerProvider';

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
