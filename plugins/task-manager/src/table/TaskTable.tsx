import { Column, Row, TableBody, TableHeader, TableRoot } from '@backstage/ui';
import type { SortDescriptor } from '@backstage/ui';
import {
  Collection,
  ResizableTableContainer,
  TableLayout,
  TableLoadMoreItem,
  Virtualizer,
} from 'react-aria-components';
import { useMemo, useRef } from 'react';
import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import {
  ErrorState,
  rangeHandlers,
  rowsHere,
  useWidth,
} from '@portolan/frontend-kit';
import type { RowSelection } from '@portolan/frontend-kit';
import { FreshnessContext, useTaskList } from '../list';
import type { SetTaskQuery, TaskColumn, TaskQuery } from '../query';
import { useTranslations } from '../translation';
import { SORTABLE_COLUMNS } from '../query';
import { fittingColumns, leastWidth, widthOf } from './columnWidths';
import { MAX_SELECTED, SelectMore } from './SelectMore';
import { SortControl } from './SortControl';
import { TableSkeleton } from './TableSkeleton';
import { TaskCell } from './TaskCell';
import styles from './TaskTable.module.css';

const LAYOUT = { rowHeight: 48, headingHeight: 40, loaderHeight: 40 };

/** With a second line below the title. */
const NARROW_LAYOUT = { ...LAYOUT, rowHeight: 72 };

/** What the table shows. */
export type TaskTableProps = {
  query: TaskQuery;
  /** The query's filter with the user in place of "me". */
  filter: TaskFilter;
  setQuery: SetTaskQuery;
  selection: RowSelection;
  /** The task in the drawer. */
  openId?: string;
  onOpen: (id: string) => void;
};

/**
 * Tasks one below the other: sorted, with the columns that the user chose,
 * growing as one scrolls.
 */
export function TaskTable(props: TaskTableProps) {
  const { query, filter, setQuery, selection, openId, onOpen } = props;
  const { orderBy, order } = query;
  const t = useTranslations();
  const root = useRef<HTMLDivElement>(null);
  const width = useWidth(root);
  const list = useTaskList({ filter, orderBy, order });
  const columns = useMemo(
    () =>
      (['title', ...fittingColumns(query.columns, width)] as const).map(id => ({
        id,
      })),
    [query.columns, width],
  );
  const isNarrow = columns.length === 1;
  // Beside a drawer it is plain why there is little room, and a title that
  // tells the rest hides nothing of it.
  const missing =
    isNarrow || openId
      ? []
      : query.columns.filter(
          column => !columns.some(({ id }) => id === column),
        );
  const sort: SortDescriptor = {
    column:
      columns.find(({ id }) => SORTABLE_COLUMNS[id] === orderBy)?.id ?? '',
    direction: order === 'asc' ? 'ascending' : 'descending',
  };
  const changeSort = ({ column, direction }: SortDescriptor) =>
    setQuery({
      orderBy: SORTABLE_COLUMNS[column as TaskColumn | 'title'],
      order: direction === 'ascending' ? 'asc' : 'desc',
    });

  return (
    <div
      ref={root}
      className={styles.root}
      {...rowsHere}
      {...rangeHandlers(list.tasks, selection)}
    >
      <SelectMore list={list} filter={filter} selection={selection} />
      {list.error && <ErrorState error={list.error} onRetry={list.retry} />}
      {isNarrow && <SortControl query={query} setQuery={setQuery} />}
      {list.isLoading && !list.error && <TableSkeleton columns={columns} />}
      {!list.isLoading && (list.tasks.length > 0 || !list.error) && (
        <ResizableTableContainer className={styles.container}>
          <FreshnessContext.Provider value={list.freshness}>
            <Virtualizer
              layout={TableLayout}
              layoutOptions={isNarrow ? NARROW_LAYOUT : LAYOUT}
            >
              <TableRoot
                aria-label={t('table.label')}
                className={styles.table}
                selectionMode="multiple"
                selectionBehavior="toggle"
                selectedKeys={selection.within(list.tasks)}
                onSelectionChange={keys =>
                  selection.change(list.tasks.slice(0, MAX_SELECTED), keys)
                }
                sortDescriptor={sort}
                onSortChange={changeSort}
                onRowAction={key => onOpen(String(key))}
              >
                <TableHeader columns={columns}>
                  {column => (
                    <Column
                      id={column.id}
                      isRowHeader={column.id === 'title'}
                      allowsSorting={column.id in SORTABLE_COLUMNS}
                      defaultWidth={widthOf(column.id)}
                      minWidth={leastWidth(column.id)}
                    >
                      {t(`field.${column.id}`)}
                    </Column>
                  )}
                </TableHeader>
                <TableBody
                  dependencies={[columns, openId]}
                  renderEmptyState={() => (
                    <p className={styles.empty}>{t('list.noResult')}</p>
                  )}
                >
                  <Collection
                    items={list.tasks}
                    dependencies={[columns, openId]}
                  >
                    {task => (
                      <Row
                        id={task.id}
                        columns={columns}
                        dependencies={[task.id === openId]}
                        textValue={task.title}
                      >
                        {column => (
                          <TaskCell
                            task={task}
                            column={column.id}
                            isNarrow={isNarrow}
                            isOpen={task.id === openId}
                          />
                        )}
                      </Row>
                    )}
                  </Collection>
                  <TableLoadMoreItem
                    onLoadMore={list.loadMore}
                    isLoading={list.isFetchingMore}
                    className={styles.more}
                  >
                    {t('list.loadingMore')}
                  </TableLoadMoreItem>
                </TableBody>
              </TableRoot>
            </Virtualizer>
          </FreshnessContext.Provider>
        </ResizableTableContainer>
      )}
      {missing.length > 0 && (
        <p className={styles.missing}>
          {t('table.noRoom', {
            columns: missing.map(column => t(`field.${column}`)).join(', '),
          })}
        </p>
      )}
    </div>
  );
}
