import {
  Collection,
  GridList,
  GridListItem,
  GridListLoadMoreItem,
  ListLayout,
  Virtualizer,
} from 'react-aria-components';
import { useId } from 'react';
import type { DragEvent } from 'react';
import type { TaskStatus } from '@portolan/plugin-task-manager-common';
import { pageLocale, rangeHandlers, useDelayed } from '@portolan/frontend-kit';
import type { RowSelection } from '@portolan/frontend-kit';
import { FreshnessContext } from '../list';
import type { TaskList } from '../list';
import { useTranslations } from '../translation';
import { StatusIcon } from '../task';
import { CardSkeleton } from './CardSkeleton';
import { TaskCard } from './TaskCard';
import styles from './TaskBoard.module.css';
import { useTaskDragAndDrop } from './useTaskDragAndDrop';

const LAYOUT = { estimatedRowHeight: 104, gap: 8, padding: 8 };

/** While the cards are being loaded, some stand in their place. */
const CARDS = [1, 2, 3];

/** What a column of the board shows. */
export type TaskColumnProps = {
  status: TaskStatus;
  list: TaskList;
  count: number | undefined;
  selection: RowSelection;
  openId: string | undefined;
  onOpen: (id: string) => void;
};

/** A card that one may not move is not picked up, and says why. */
function keepLocked(event: DragEvent<HTMLElement>): void {
  const lock =
    event.target instanceof Element &&
    event.target.querySelector<HTMLElement>('[data-locked]');
  if (lock) {
    event.preventDefault();
    event.stopPropagation();
    lock.click();
  }
}

/**
 * The tasks of one status. The board says what could not be loaded, once for
 * all columns.
 */
export function TaskColumn(props: TaskColumnProps) {
  const { status, list, count, selection, openId, onOpen } = props;
  const t = useTranslations();
  const headingId = useId();
  const { tasks } = list;
  const isLate = useDelayed(list.isLoading);
  const ticked = selection.within(tasks);
  const { dragAndDropHooks, withEcho, withoutEcho } = useTaskDragAndDrop(
    status,
    tasks,
  );
  return (
    <section
      className={styles.column}
      aria-labelledby={headingId}
      {...rangeHandlers(tasks, selection)}
      onDragStartCapture={keepLocked}
    >
      <h2 id={headingId} className={styles.heading}>
        <StatusIcon status={status} />
        {t(`status.${status}`)}
        <span className={styles.count}>
          {count?.toLocaleString(pageLocale())}
        </span>
      </h2>
      {list.isLoading ? (
        <div className={styles.list} aria-busy>
          {isLate && CARDS.map(card => <CardSkeleton key={card} />)}
        </div>
      ) : (
        <FreshnessContext.Provider value={list.freshness}>
          <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
            <GridList
              // Not by the heading's id: the place to drop at the end of the
              // column is named after this.
              aria-label={t(`status.${status}`)}
              className={styles.list}
              selectionMode="multiple"
              selectedKeys={withEcho(ticked)}
              onSelectionChange={keys =>
                selection.change(tasks, withoutEcho(keys, ticked))
              }
              onAction={key => onOpen(String(key))}
              dragAndDropHooks={dragAndDropHooks}
              renderEmptyState={() =>
                !list.error && (
                  <p className={styles.empty}>{t('board.emptyColumn')}</p>
                )
              }
            >
              <Collection items={tasks} dependencies={[openId]}>
                {task => (
                  <GridListItem
                    id={task.id}
                    textValue={task.title}
                    className={styles.item}
                  >
                    <TaskCard task={task} isOpen={task.id === openId} />
                  </GridListItem>
                )}
              </Collection>
              <GridListLoadMoreItem
                onLoadMore={list.loadMore}
                isLoading={list.isFetchingMore}
                className={styles.more}
              >
                {t('list.loadingMore')}
              </GridListLoadMoreItem>
            </GridList>
          </Virtualizer>
        </FreshnessContext.Provider>
      )}
    </section>
  );
}
