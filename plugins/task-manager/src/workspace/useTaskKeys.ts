import { useShortcuts, focusedRow, moveRowFocus } from '@portolan/frontend-kit';
import type { RowSelection } from '@portolan/frontend-kit';
import type { QuickEditRequest } from '../edit';

/** What the keys act on, and what they do. */
export type TaskKeysOptions = {
  selection: RowSelection;
  onCreate: () => void;
  onSearch: () => void;
  onEdit: (request: QuickEditRequest) => void;
  onHelp: () => void;
  onClose?: () => void;
};

/**
 * The keys of the page; `s`, `p`, `a`, `d` and `l` change the ticked tasks,
 * else the one that has the focus.
 */
export function useTaskKeys(options: TaskKeysOptions): void {
  const { selection, onEdit, onClose } = options;
  const edit = (field: QuickEditRequest['field']) => () => {
    const focused = focusedRow();
    const ids = selection.ids.size ? [...selection.ids] : focused && [focused];
    if (ids) {
      onEdit({ field, ids: [...ids] });
    }
  };
  useShortcuts({
    c: options.onCreate,
    '/': options.onSearch,
    j: () => moveRowFocus('ArrowDown'),
    k: () => moveRowFocus('ArrowUp'),
    x: () => {
      const id = focusedRow();
      if (id) {
        selection.toggle(id);
      }
    },
    s: edit('status'),
    p: edit('priority'),
    a: edit('assigneeRef'),
    d: edit('dueDate'),
    l: edit('labels'),
    '?': options.onHelp,
    ...(onClose && !selection.ids.size && { Escape: onClose }),
  });
}
