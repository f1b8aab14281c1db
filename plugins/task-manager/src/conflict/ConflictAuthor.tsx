import { PersonName, Time } from '@portolan/frontend-kit';
import type { TaskConflict } from '../cache';
import { useActivity } from '../discussion';
import { useTranslations } from '../translation';
import styles from './ConflictDialog.module.css';

/**
 * Says who made the other version, and when; nothing until the history is
 * there.
 */
export function ConflictAuthor({ conflict }: { conflict: TaskConflict }) {
  const { current } = conflict;
  const fields: readonly string[] = conflict.fields;
  const t = useTranslations();
  const { data, isFetching } = useActivity(current.id);
  const theirs = data?.pages
    .flatMap(page => page.items)
    .find(({ changes }) => changes.some(({ field }) => fields.includes(field)));
  if (!theirs || isFetching) {
    return null;
  }
  return (
    <div className={styles.author}>
      {t('conflict.changedBy')} <PersonName entityRef={theirs.actorRef} />
      {' · '}
      <Time iso={theirs.createdAt} />
    </div>
  );
}
