import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { RiKanbanView2, RiTableLine } from '@remixicon/react';
import type { SetTaskQuery } from '../../hooks/useTaskQuery';
import { useTranslations } from '../../hooks/useTranslations';
import type { TaskQuery } from '../../query/taskQuery';

/** The view's layout, and how to change it. */
export type LayoutToggleProps = { query: TaskQuery; setQuery: SetTaskQuery };

/** Shows the same tasks as a board or as a table. */
export function LayoutToggle({ query, setQuery }: LayoutToggleProps) {
  const t = useTranslations();
  return (
    <ToggleButtonGroup
      aria-label={t('layout.label')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[query.layout]}
      onSelectionChange={keys =>
        setQuery({ layout: keys.has('table') ? 'table' : 'board' })
      }
    >
      <ToggleButton id="board" iconStart={<RiKanbanView2 aria-hidden />}>
        {t('layout.board')}
      </ToggleButton>
      <ToggleButton id="table" iconStart={<RiTableLine aria-hidden />}>
        {t('layout.table')}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
