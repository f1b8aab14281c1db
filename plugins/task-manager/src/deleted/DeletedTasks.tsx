import { Button } from '@backstage/ui';
import { RiArrowGoBackLine, RiArrowLeftLine } from '@remixicon/react';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import {
  EmptyState,
  OfflineBanner,
  PagedList,
  rememberRows,
  ShortcutsDialog,
  ShortcutsHint,
  touchClass,
  useSelection,
} from '@portolan/frontend-kit';
import {
  DELETED_TASK_DAYS,
  TASK_LIMITS,
} from '@portolan/plugin-task-manager-common';
import type { Task } from '@portolan/plugin-task-manager-common';
import { useTaskLinks } from '../query';
import { useTranslations } from '../translation';
import { DeletedTaskList } from './DeletedTaskList';
import styles from './DeletedTasks.module.css';
import { useDeletedKeys } from './useDeletedKeys';
import { useDeletedTasks } from './useDeletedTasks';
import { useRestoreTasks } from './useRestoreTasks';

const HEIGHTS = [56, 56, 56];
const KEPT = { days: DELETED_TASK_DAYS };

/** What was deleted and is still kept, to be found again and restored. */
export function DeletedTasks() {
  const t = useTranslations();
  const links = useTaskLinks();
  const navigate = useNavigate();
  const list = useDeletedTasks();
  const selection = useSelection();
  const { mutate } = useRestoreTasks();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const max = TASK_LIMITS.bulkTasks;
  const restore = (tasks: readonly Task[]) => {
    // The words beside the button say why nothing happens.
    if (tasks.length > max) {
      return;
    }
    const focusBeside = rememberRows(tasks.map(({ id }) => id));
    mutate(tasks);
    selection.clear();
    requestAnimationFrame(() => requestAnimationFrame(focusBeside));
  };
  const restoreByIds = (ids: readonly string[]) =>
    restore(rows.flatMap(row => (ids.includes(row.id) ? row.task : [])));
  const ticked = [...selection.within(rows)];
  const isTooMany = ticked.length > max;
  const back = () => navigate(links.list());
  const keys = useDeletedKeys({
    selection,
    onRestore: restoreByIds,
    onBack: back,
    onHelp: () => setHelpOpen(true),
  });
  return (
    <main
      className={`${touchClass} ${styles.page}`}
      aria-labelledby="deleted-tasks"
      tabIndex={-1}
    >
      <OfflineBanner />
      <div className={styles.head}>
        <Button
          variant="secondary"
          size="small"
          iconStart={<RiArrowLeftLine aria-hidden />}
          onPress={back}
        >
          {t('deletedTasks.back')}
        </Button>
        {ticked.length > 0 && (
          <div role="toolbar" aria-label={t('deletedTasks.selected')}>
            <span role="status" className={styles.selected}>
              {t('bulk.selected', { count: ticked.length })}
              {isTooMany && ` ${t('deletedTasks.tooMany', { max })}`}
            </span>
            <Button
              size="small"
              isDisabled={isTooMany}
              iconStart={<RiArrowGoBackLine aria-hidden />}
              onPress={() => restoreByIds(ticked)}
            >
              {t('deletedTasks.restore')}
            </Button>
          </div>
        )}
      </div>
      <h2 id="deleted-tasks" className={styles.title}>
        {t('deletedTasks.title')}
      </h2>
      <p className={styles.text}>{t('deletedTasks.text', KEPT)}</p>
      <PagedList
        list={list}
        heights={HEIGHTS}
        empty={
          list.hasNextPage ? null : (
            <EmptyState
              title={t('deletedTasks.empty')}
              text={t('deletedTasks.emptyText', KEPT)}
              actions={
                <Button variant="secondary" onPress={back}>
                  {t('deletedTasks.back')}
                </Button>
              }
            />
          )
        }
      >
        {items => (
          <DeletedTaskList
            rows={items}
            selection={selection}
            onRestore={task => restore([task])}
          />
        )}
      </PagedList>
      {isHelpOpen && (
        <ShortcutsDialog keys={keys} onClose={() => setHelpOpen(false)} />
      )}
      <ShortcutsHint />
    </main>
  );
}
