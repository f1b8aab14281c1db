import { Select } from '@backstage/ui';
import { useState } from 'react';
import { TASK_STATUSES } from '@portolan/plugin-task-manager-common';
import type {
  TaskFilter,
  TaskStatus,
} from '@portolan/plugin-task-manager-common';
import {
  ErrorState,
  MEDIUM,
  rowsHere,
  useMediaQuery,
} from '@portolan/frontend-kit';
import type { RowSelection } from '@portolan/frontend-kit';
import { useTaskStatistics } from '../list';
import { useTranslations } from '../translation';
import styles from './TaskBoard.module.css';
import { TaskColumn } from './TaskColumn';
import { useBoardLists } from './useBoardLists';

/** What the board shows. */
export type TaskBoardProps = {
  filter: TaskFilter;
  selection: RowSelection;
  /** The task in the drawer. */
  openId?: string;
  onOpen: (id: string) => void;
};

/** Tasks in columns by status; on a phone, one column at a time. */
export function TaskBoard(props: TaskBoardProps) {
  const { filter, selection, openId, onOpen } = props;
  const t = useTranslations();
  const isWide = useMediaQuery(MEDIUM);
  const [chosen, setChosen] = useState<TaskStatus>('pending');
  const { status: wanted, ...shared } = filter;
  const { data } = useTaskStatistics(shared);
  const statuses = TASK_STATUSES.filter(
    status => !wanted?.length || wanted.includes(status),
  );
  const current = statuses.includes(chosen) ? chosen : statuses[0];
  const shown = isWide ? statuses : [current];
  const lists = useBoardLists({ filter: shared, shown });
  const failed = shown.map(status => lists[status]).filter(list => list.error);
  const [{ error = null } = {}] = failed;
  return (
    <div className={styles.board} {...rowsHere}>
      {error && (
        <ErrorState
          error={error}
          onRetry={() => failed.forEach(list => list.retry())}
        />
      )}
      {!isWide && (
        <Select
          aria-label={t('board.column')}
          className={styles.picker}
          size="medium"
          options={statuses.map(status => ({
            id: status,
            label: t('board.columnOption', {
              status: t(`status.${status}`),
              number: data?.byStatus[status] ?? 0,
            }),
          }))}
          value={current}
          onChange={key => setChosen(key as TaskStatus)}
        />
      )}
      <div className={styles.columns}>
        {shown.map(status => (
          <TaskColumn
            key={status}
            status={status}
            list={lists[status]}
            count={data?.byStatus[status]}
            selection={selection}
            openId={openId}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}
