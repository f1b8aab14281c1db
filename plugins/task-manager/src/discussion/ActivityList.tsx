import { Button } from '@backstage/ui';
import type {
  Activity,
  FieldChange,
} from '@portolan/plugin-task-manager-common';
import {
  Skeletons,
  EntityName,
  PersonName,
  ErrorState,
  Time,
} from '@portolan/frontend-kit';
import { useActivity } from './useActivity';
import { useTranslations } from '../translation';
import { useFieldText } from '../task';
import styles from './ActivityList.module.css';

const HEIGHTS = [64];

/** Who changed what about a task, newest first. */
export function ActivityList({ taskId }: { taskId: string }) {
  const t = useTranslations();
  const query = useActivity(taskId);
  return (
    <div className={styles.root}>
      {query.error && (
        <ErrorState error={query.error} onRetry={() => query.refetch()} />
      )}
      {query.isPending && <Skeletons heights={HEIGHTS} />}
      <ol className={styles.list}>
        {query.data?.pages
          .flatMap(page => page.items)
          .map(activity => (
            <ActivityItem key={activity.id} activity={activity} />
          ))}
      </ol>
      {query.hasNextPage && (
        <Button
          size="small"
          variant="secondary"
          isPending={query.isFetchingNextPage}
          onPress={() => query.fetchNextPage()}
        >
          {t('common.showMore')}
        </Button>
      )}
    </div>
  );
}

function ActivityItem({ activity }: { activity: Activity }) {
  const t = useTranslations();
  return (
    <li className={styles.item}>
      <span className={styles.head}>
        <PersonName entityRef={activity.actorRef} />
        {t(`activity.${activity.action}`)}
        <span className={styles.when}>
          <Time iso={activity.createdAt} />
        </span>
      </span>
      {activity.action !== 'created' && (
        <ul className={styles.changes}>
          {activity.changes.map(change => (
            <Change key={change.field} change={change} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Change({ change }: { change: FieldChange }) {
  const t = useTranslations();
  const { name } = useFieldText();
  return (
    <li>
      {t('activity.change', { field: name(change.field) })}{' '}
      <del className={styles.value}>
        <Value field={change.field} value={change.from} />
      </del>
      {' → '}
      <ins className={styles.value}>
        <Value field={change.field} value={change.to} />
      </ins>
    </li>
  );
}

function Value({ field, value }: { field: string; value: unknown }) {
  const { text } = useFieldText();
  return field.endsWith('Ref') && typeof value === 'string' ? (
    <EntityName entityRef={value} />
  ) : (
    <>{text(field, value)}</>
  );
}
