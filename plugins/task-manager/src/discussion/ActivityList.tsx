import type {
  Activity,
  FieldChange,
} from '@portolan/plugin-task-manager-common';
import {
  EntityName,
  PagedList,
  PersonName,
  Time,
} from '@portolan/frontend-kit';
import { useActivity } from './useActivity';
import { useTranslations } from '../translation';
import { useFieldText } from '../task';
import styles from './ActivityList.module.css';

const HEIGHTS = [64];

/** Who changed what about a task, newest first. */
export function ActivityList({ taskId }: { taskId: string }) {
  const list = useActivity(taskId);
  return (
    <div className={styles.root}>
      <PagedList list={list} heights={HEIGHTS}>
        {activities => (
          <ol className={styles.list}>
            {activities.map(activity => (
              <ActivityItem key={activity.id} activity={activity} />
            ))}
          </ol>
        )}
      </PagedList>
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
