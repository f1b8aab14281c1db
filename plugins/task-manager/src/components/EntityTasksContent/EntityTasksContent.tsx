import { useCallback } from 'react';
import { useNavigate } from 'react-router-dom';
import { useEntityScope } from '../../hooks/useEntityScope';
import { useTaskLinks } from '../../hooks/useTaskLinks';
import { useTranslations } from '../../hooks/useTranslations';
import { TaskManagerProvider } from '../TaskManagerProvider';
import { TasksView } from '../TasksView';
import styles from './EntityTasksContent.module.css';

/** The tasks of an entity and its parts, or of a person, as a tab of their page. @public */
export function EntityTasksContent() {
  return (
    <TaskManagerProvider>
      <EntityTasks />
    </TaskManagerProvider>
  );
}

function EntityTasks() {
  const t = useTranslations();
  const { filter, parts, isCut } = useEntityScope();
  const links = useTaskLinks();
  const navigate = useNavigate();
  const open = useCallback(
    (id: string) => navigate(links.task(id)),
    [navigate, links],
  );
  return (
    <div className={styles.root}>
      {parts > 0 && (
        <p className={styles.note}>
          {t('entity.withParts', { count: parts })}
          {isCut && `. ${t('entity.partsCut', { number: String(parts) })}`}
        </p>
      )}
      <TasksView onOpen={open} scope={filter} />
    </div>
  );
}
