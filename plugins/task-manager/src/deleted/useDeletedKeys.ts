import { focusedRow, moveRowFocus, useShortcuts } from '@portolan/frontend-kit';
import type { RowSelection } from '@portolan/frontend-kit';
import { useTranslations } from '../translation';

/** What the keys act on, and what they do. */
export type DeletedKeysOptions = {
  selection: RowSelection;
  onRestore: (ids: readonly string[]) => void;
  onBack: () => void;
  onHelp: () => void;
};

/**
 * The keys of the page, and what to list of them; `r` restores what is ticked,
 * else the task that has the focus.
 */
export function useDeletedKeys(options: DeletedKeysOptions) {
  const { selection, onRestore, onBack, onHelp } = options;
  const t = useTranslations();
  useShortcuts({
    j: () => moveRowFocus('ArrowDown'),
    k: () => moveRowFocus('ArrowUp'),
    x: () => {
      const id = focusedRow();
      if (id) {
        selection.toggle(id);
      }
    },
    r: () => {
      const focused = focusedRow();
      const ids = selection.ids.size ? [...selection.ids] : [focused ?? ''];
      if (ids[0]) {
        onRestore(ids);
      }
    },
    Escape: () => (selection.ids.size ? selection.clear() : onBack()),
    '?': onHelp,
  });
  return [
    ['j', t('shortcuts.down')],
    ['k', t('shortcuts.up')],
    ['x', t('shortcuts.select')],
    ['r', t('deletedTasks.restore')],
    ['Esc', t('deletedTasks.goBack')],
  ] as const;
}
