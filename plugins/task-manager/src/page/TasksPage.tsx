import { ListWithPanel, usePanel } from '@portolan/frontend-kit';
import { useCallback } from 'react';
import { Route, Routes, useParams } from 'react-router-dom';
import { useTaskLinks, useTaskQuery } from '../query';
import { useTranslations } from '../translation';
import { DeletedTasks } from '../deleted';
import { TaskDrawer } from '../drawer';
import { TaskManagerProvider } from '../provider';
import { TasksView } from '../workspace';

/**
 * The page of tasks: `/` lists them, `/:taskId` opens one beside the list, and
 * `/deleted` lists what can be restored.
 *
 * @public
 */
export function TasksPage() {
  return (
    <TaskManagerProvider>
      <Routes>
        <Route path="/deleted" element={<DeletedTasks />} />
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
  const { open, close } = usePanel({
    openId: taskId,
    listPath: links.list(query),
    pathOf: useCallback((id: string) => links.task(id, query), [links, query]),
  });
  return (
    <ListWithPanel
      label={t('page.title')}
      list={<TasksView onOpen={open} openId={taskId} onClose={close} />}
      panel={taskId && <TaskDrawer taskId={taskId} onClose={close} />}
    />
  );
}
