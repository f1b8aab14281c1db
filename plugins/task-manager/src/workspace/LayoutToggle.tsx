import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { RiKanbanView2, RiTableLine } from '@remixicon/react';
import { MEDIUM, useMediaQuery } from '@portolan/frontend-kit';
import type { TaskLayout } from '../query';
import { useTranslations } from '../translation';

/** The view's layout, and how to change it. */
export type LayoutToggleProps = {
  layout: TaskLayout;
  onChange: (layout: TaskLayout) => void;
};

/** Shows the same tasks as a board or as a table. */
export function LayoutToggle({ layout, onChange }: LayoutToggleProps) {
  const t = useTranslations();
  // On a phone the icons alone leave room for the views beside them.
  const isNamed = useMediaQuery(MEDIUM);
  return (
    <ToggleButtonGroup
      aria-label={t('layout.label')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[layout]}
      onSelectionChange={keys =>
        onChange(keys.has('table') ? 'table' : 'board')
      }
    >
      <ToggleButton
        id="board"
        iconStart={<RiKanbanView2 aria-hidden />}
        aria-label={t('layout.board')}
      >
        {isNamed && t('layout.board')}
      </ToggleButton>
      <ToggleButton
        id="table"
        iconStart={<RiTableLine aria-hidden />}
        aria-label={t('layout.table')}
      >
        {isNamed && t('layout.table')}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
