import {
  ButtonIcon,
  Menu,
  MenuItem,
  MenuSection,
  MenuSeparator,
  MenuTrigger,
} from '@backstage/ui';
import { useShortcutsTitle } from '@portolan/frontend-kit';
import { RiMoreLine } from '@remixicon/react';
import { useState } from 'react';
import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import { useExport, ImportDialog } from '../transfer';
import { useTaskLinks } from '../query';
import type { SetTaskQuery, TaskLayout, TaskQuery } from '../query';
import { useCanCreateTask } from '../task';
import { useTranslations } from '../translation';
import { ColumnsDialog } from '../table';
import { PreferencesDialog } from '../notifications';

/** The view, whose filter the export follows. */
export type MoreMenuProps = {
  query: TaskQuery;
  layout: TaskLayout;
  filter: TaskFilter;
  setQuery: SetTaskQuery;
  onHelp: () => void;
};

type OpenDialog = 'columns' | 'import' | 'preferences';

/** What one does now and then: columns, import, export, notifications, keys. */
export function MoreMenu(props: MoreMenuProps) {
  const { query, layout, filter, setQuery, onHelp } = props;
  const t = useTranslations();
  const links = useTaskLinks();
  const canCreate = useCanCreateTask();
  const exportTasks = useExport();
  const [dialog, setDialog] = useState<OpenDialog>();
  const close = () => setDialog(undefined);
  return (
    <>
      <MenuTrigger>
        <ButtonIcon
          variant="secondary"
          icon={<RiMoreLine aria-hidden />}
          aria-label={t('more.label')}
        />
        <Menu>
          <MenuItem
            isDisabled={layout !== 'table'}
            onAction={() => setDialog('columns')}
          >
            {t('more.columns')}
          </MenuItem>
          <MenuSeparator />
          <MenuSection title={t('more.transfer')}>
            <MenuItem
              isDisabled={!canCreate}
              onAction={() => setDialog('import')}
            >
              {t('more.import')}
            </MenuItem>
            <MenuItem
              onAction={() => exportTasks.mutate({ filter, format: 'csv' })}
            >
              {t('more.exportCsv')}
            </MenuItem>
            <MenuItem
              onAction={() => exportTasks.mutate({ filter, format: 'ndjson' })}
            >
              {t('more.exportJson')}
            </MenuItem>
          </MenuSection>
          <MenuSeparator />
          <MenuItem href={links.deleted()}>{t('more.deleted')}</MenuItem>
          <MenuItem onAction={() => setDialog('preferences')}>
            {t('more.notifications')}
          </MenuItem>
          <MenuItem onAction={onHelp}>{useShortcutsTitle()}</MenuItem>
        </Menu>
      </MenuTrigger>
      {dialog === 'columns' && (
        <ColumnsDialog query={query} setQuery={setQuery} onClose={close} />
      )}
      {dialog === 'import' && <ImportDialog onClose={close} />}
      {dialog === 'preferences' && <PreferencesDialog onClose={close} />}
    </>
  );
}
