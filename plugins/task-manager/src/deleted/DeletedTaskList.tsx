import { Button, Checkbox } from '@backstage/ui';
import { GridList, GridListItem } from 'react-aria-components';
import { PersonName, rowsHere, Time } from '@portolan/frontend-kit';
import type { RowSelection } from '@portolan/frontend-kit';
import type { Task } from '@portolan/plugin-task-manager-common';
import { StatusLabel } from '../task';
import { useTranslations } from '../translation';
import styles from './DeletedTasks.module.css';
import type { DeletedRow } from './useDeletedTasks';

/** What is listed, what of it is ticked, and what restores one. */
export type DeletedTaskListProps = {
  rows: DeletedRow[];
  selection: RowSelection;
  onRestore: (task: Task) => void;
};

/** Deleted tasks, with when and by whom, each to be restored. */
export function DeletedTaskList(props: DeletedTaskListProps) {
  const { rows, selection, onRestore } = props;
  const t = useTranslations();
  return (
    <div {...rowsHere}>
      <GridList
        aria-label={t('deletedTasks.title')}
        className={styles.list}
        selectionMode="multiple"
        selectedKeys={selection.within(rows)}
        onSelectionChange={keys => selection.change(rows, keys)}
        items={rows}
      >
        {row => (
          <GridListItem
            id={row.id}
            textValue={row.task.title}
            className={styles.row}
          >
            <Checkbox
              slot="selection"
              aria-label={t('deletedTasks.select', { title: row.task.title })}
            />
            <div className={styles.what}>
              <span className={styles.name} title={row.task.title}>
                {row.task.title}
              </span>
              <DeletedDetails row={row} />
            </div>
            <Button
              size="small"
              variant="secondary"
              aria-label={t('deletedTasks.restoreOne', {
                title: row.task.title,
              })}
              onPress={() => onRestore(row.task)}
            >
              {t('deletedTasks.restore')}
            </Button>
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}

function DeletedDetails({ row }: { row: DeletedRow }) {
  const { task, deletedAt, deletedBy } = row;
  const t = useTranslations();
  return (
    <span className={styles.details}>
      <StatusLabel status={task.status} />
      <span>
        {t('deletedTasks.deleted')} <Time iso={deletedAt} />
      </span>
      {deletedBy && (
        <span className={styles.by}>
          {t('deletedTasks.by')} <PersonName entityRef={deletedBy} />
        </span>
      )}
    </span>
  );
}
