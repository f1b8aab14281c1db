import { useCallback } from 'react';
import { useNavigate } from 'react-router-dom';
import { touchClass } from '@portolan/frontend-kit';
import { useEntityScope } from '../../hooks/useEntityScope';
import { useTaskLinks } from '../../hooks/useTaskLinks';
import { useTranslations } from '../../hooks/useTranslations';
import { TaskManagerProvider } from '../TaskManagerProvider/TaskManagerProvider';
import { TasksView } from '../TasksView/TasksView';
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
