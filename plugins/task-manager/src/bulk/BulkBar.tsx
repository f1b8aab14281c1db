import { Button, ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiCloseLine, RiDeleteBinLine, RiMoreLine } from '@remixicon/react';
import { rememberRows } from '@portolan/frontend-kit';
import type { RowSelection } from '@portolan/frontend-kit';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import { useTaskStatistics } from '../list';
import { useBulkEdit } from './useBulkEdit';
import type { ExpectRefused } from './useRefusedTasks';
import { useTranslations } from '../translation';
import type { QuickEditRequest } from '../edit';
import styles from './BulkBar.module.css';

/** The ticked tasks, and how to ask for a field's new value. */
export type BulkBarProps = {
  selection: RowSelection;
  /** Of the list in which they are ticked. */
  filter: TaskFilter;
  expectRefused: ExpectRefused;
  onEdit: (request: QuickEditRequest) => void;
};

/** What can be done with all ticked tasks at once. */
export function BulkBar(props: BulkBarProps) {
  const { selection, filter, expectRefused, onEdit } = props;
  const t = useTranslations();
  const { mutate } = useBulkEdit(expectRefused);
  const { data } = useTaskStatistics(filter, selection.isAll);
  const ids = [...selection.ids];
  const count = ids.length;
  const total = selection.isAll ? data?.total ?? count : count;
  const isTooMany = count > TASK_LIMITS.bulkTasks;
  return (
    <div role="toolbar" aria-label={t('bulk.label')} className={styles.bar}>
      <strong role="status">
        {total > count
          ? t('bulk.selectedOf', { number: count, total })
          : t('bulk.selected', { count })}
      </strong>
      {isTooMany && (
        <span>{t('bulk.tooMany', { max: TASK_LIMITS.bulkTasks })}</span>
      )}
      {(['status', 'priority', 'assigneeRef'] as const).map(field => (
        <Button
          key={field}
          size="small"
          variant="secondary"
          isDisabled={isTooMany}
          onPress={() => onEdit({ field, ids })}
        >
          {t(`bulk.${field}`)}
        </Button>
      ))}
      <MenuTrigger>
        <ButtonIcon
          size="small"
          variant="secondary"
          isDisabled={isTooMany}
          icon={<RiMoreLine aria-hidden />}
          aria-label={t('bulk.more')}
        />
        <Menu>
          {(['dueDate', 'entityRef', 'labels'] as const).map(field => (
            <MenuItem key={field} onAction={() => onEdit({ field, ids })}>
              {t(`bulk.${field}`)}
            </MenuItem>
          ))}
        </Menu>
      </MenuTrigger>
      <Button
        size="small"
        variant="secondary"
        destructive
        isDisabled={isTooMany}
        iconStart={<RiDeleteBinLine aria-hidden />}
        onPress={() => {
          const focusBeside = rememberRows(ids);
          mutate({ ids, action: 'delete' });
          selection.clear();
          requestAnimationFrame(focusBeside);
        }}
      >
        {t('common.delete')}
      </Button>
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={<RiCloseLine aria-hidden />}
        aria-label={t('bulk.clear')}
        onPress={selection.clear}
      />
    </div>
  );
}
