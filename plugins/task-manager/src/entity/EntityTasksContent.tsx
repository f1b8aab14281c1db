import { useCallback } from 'react';
import { useNavigate } from 'react-router-dom';
import { touchClass } from '@portolan/frontend-kit';
import { useEntityScope } from './useEntityScope';
import { useTaskLinks } from '../query';
import { useTranslations } from '../translation';
import { TaskManagerProvider } from '../provider';
import { TasksView } from '../workspace';
import styles from './EntityTasksContent.module.css';

/**
 * The tasks of an entity and its parts, or of a person, as a tab of their page.
 *
 * @public
 */
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
  const note = [
    parts > 0 && t('entity.withParts', { count: parts }),
    isCut && t('entity.partsCut', { number: String(parts) }),
  ]
    .filter(Boolean)
    .join('. ');
  return (
    <div className={`${touchClass} ${styles.root}`}>
      <TasksView onOpen={open} scope={filter} scopeNote={note} />
    </div>
  );
}
