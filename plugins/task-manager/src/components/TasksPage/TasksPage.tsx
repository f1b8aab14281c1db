import { Route, Routes, useNavigate, useParams } from 'react-router-dom';
import { useCallback } from 'react';
import { useMediaQuery, WIDE } from '../../hooks/useMediaQuery';
import { useTaskLinks } from '../../hooks/useTaskLinks';
import { useTaskQuery } from '../../hooks/useTaskQuery';
import { useTranslations } from '../../hooks/useTranslations';
import { focusTask } from '../../rows';
import { TaskDrawer } from '../TaskDrawer';
import { TaskManagerProvider } from '../TaskManagerProvider';
import { TasksView } from '../TasksView';
import styles from './TasksPage.module.css';

/** The page of tasks: `/` lists them, `/:taskId` opens one beside the list. @public */
export function TasksPage() {
  return (
    <TaskManagerProvider>
      <Routes>
        <Route path="/:taskId?" element={<Panes />} />
      </Routes>
    </TaskManagerProvider>
  );
}

function Panes() {
  const t = useTranslations();
  const { taskId } = useParams();
  const [query] = useTaskQuery();
  const links = useTaskLinks();
  const navigate = useNavigate();
  const isWide = useMediaQuery(WIDE);
  const open = useCallback(
    (id: string) => navigate(links.task(id, query)),
    [navigate, links, query],
  );
  const close = useCallback(() => {
    navigate(links.list(query));
    // The row may be drawn anew once the drawer has gone.
    if (taskId) requestAnimationFrame(() => focusTask(taskId));
  }, [navigate, links, query, taskId]);
  return (
    <main className={styles.page} aria-label={t('page.title')}>
      {(isWide || !taskId) && (
        <div className={styles.list}>
          <TasksView onOpen={open} openId={taskId} onClose={close} />
        </div>
      )}
      {taskId && (
        <div className={isWide ? styles.drawer : styles.list}>
          <TaskDrawer taskId={taskId} onClose={close} />
        </div>
      )}
    </main>
  );
}
