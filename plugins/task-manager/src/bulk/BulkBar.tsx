import { Button, ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiCloseLine, RiDeleteBinLine, RiMoreLine } from '@remixicon/react';
import type { RowSelection } from '@portolan/frontend-kit';
import { useBulkEdit } from './useBulkEdit';
import { useTranslations } from '../translation';
import type { QuickEditRequest } from '../edit';
import styles from './BulkBar.module.css';

/** The ticked tasks, and how to ask for a field's new value. */
export type BulkBarProps = {
  selection: RowSelection;
  onEdit: (request: QuickEditRequest) => void;
};

/** What can be done with all ticked tasks at once. */
export function BulkBar({ selection, onEdit }: BulkBarProps) {
  const t = useTranslations();
  const { mutate } = useBulkEdit();
  const ids = [...selection.ids];
  return (
    <div role="toolbar" aria-label={t('bulk.label')} className={styles.bar}>
      <strong role="status">{t('bulk.selected', { count: ids.length })}</strong>
      {(['status', 'priority', 'assigneeRef'] as const).map(field => (
        <Button
          key={field}
          size="small"
          variant="secondary"
          onPress={() => onEdit({ field, ids })}
        >
          {t(`bulk.${field}`)}
        </Button>
      ))}
      <MenuTrigger>
        <ButtonIcon
          size="small"
          variant="secondary"
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
        iconStart={<RiDeleteBinLine aria-hidden />}
        onPress={() => {
          mutate({ ids, action: 'delete' });
          selection.clear();
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
