import { useShortcuts } from '../../hooks/useShortcuts';
import type { TaskSelection } from '../../hooks/useTaskSelection';
import { focusedTaskId, moveFocus } from '../../rows';
import type { QuickEditRequest } from '../QuickEdit';

/** What the keys act on, and what they do. */
export type TaskKeysOptions = {
  selection: TaskSelection;
  onCreate: () => void;
  onSearch: () => void;
  onEdit: (request: QuickEditRequest) => void;
  onHelp: () => void;
  onClose?: () => void;
};

/** The keys of the page; `s`, `p`, `a`, `d` and `l` change the ticked tasks, else the one that has the focus. */
export function useTaskKeys(options: TaskKeysOptions): void {
  const { selection, onEdit, onClose } = options;
  const edit = (field: QuickEditRequest['field']) => () => {
    const focused = focusedTaskId();
    const ids = selection.ids.size ? [...selection.ids] : focused && [focused];
    if (ids) onEdit({ field, ids: [...ids] });
  };
  useShortcuts({
    c: options.onCreate,
    '/': options.onSearch,
    j: () => moveFocus('ArrowDown'),
    k: () => moveFocus('ArrowUp'),
    x: () => {
      const id = focusedTaskId();
      if (id) selection.toggle(id);
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
