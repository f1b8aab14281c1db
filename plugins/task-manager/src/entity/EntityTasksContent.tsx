import { useCallback } from 'react';
import { useLocation } from 'react-router-dom';
import { ListWithPanel, usePanel } from '@portolan/frontend-kit';
import { useEntityScope } from './useEntityScope';
import { TaskDrawer } from '../drawer';
import { formatTaskQuery, useTaskQuery } from '../query';
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
  const { openId, open, close } = useTaskBeside();
  const note = [
    parts > 0 && t('entity.withParts', { count: parts }),
    isCut && t('entity.partsCut', { number: String(parts) }),
  ]
    .filter(Boolean)
    .join('. ');
  return (
    <div className={styles.root}>
      <ListWithPanel
        isPart
        label={t('entity.title')}
        list={
          <TasksView
            onOpen={open}
            onClose={close}
            openId={openId}
            scope={filter}
            scopeNote={note}
          />
        }
        panel={openId && <TaskDrawer taskId={openId} onClose={close} />}
      />
    </div>
  );
}

/** Opens a task in the tab, whose address names it. */
function useTaskBeside() {
  const { pathname } = useLocation();
  const [query] = useTaskQuery();
  const { taskId: openId } = query;
  const pathOf = useCallback(
    (taskId?: string) => {
      const search = formatTaskQuery({ ...query, taskId });
      return search ? `${pathname}?${search}` : pathname;
    },
    [pathname, query],
  );
  return { openId, ...usePanel({ openId, listPath: pathOf(), pathOf }) };
}
