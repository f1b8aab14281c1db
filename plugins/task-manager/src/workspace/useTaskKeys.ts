import {
  focusedRow,
  isPanelFocused,
  moveRowFocus,
  useShortcuts,
} from '@portolan/frontend-kit';
import type { RowSelection } from '@portolan/frontend-kit';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import { useFieldKeys } from '../edit';
import type { QuickEditRequest } from '../edit';

/** What the keys act on, and what they do. */
export type TaskKeysOptions = {
  selection: RowSelection;
  /** The task in the drawer, which has keys of its own. */
  openId?: string;
  onCreate: () => void;
  onSearch: () => void;
  onEdit: (request: QuickEditRequest) => void;
  onHelp: () => void;
  onClose?: () => void;
};

/** What is ticked, else the row that has the focus. */
function idsInList({ ids }: RowSelection): string[] {
  if (isPanelFocused()) {
    return [];
  }
  const focused = focusedRow();
  return ids.size || !focused ? [...ids] : [focused];
}

/**
 * The keys of the page; `s`, `p`, `a`, `d` and `l` change the ticked tasks,
 * else the one that has the focus.
 */
export function useTaskKeys(options: TaskKeysOptions): void {
  const { selection, openId, onEdit, onClose } = options;
  useFieldKeys({
    idsOf: () => idsInList(selection),
    onEdit: request => {
      // The bar says why nothing happens.
      if (request.ids.length <= TASK_LIMITS.bulkTasks) {
        onEdit(request);
      }
    },
  });
  useShortcuts({
    c: options.onCreate,
    '/': options.onSearch,
    j: () => moveRowFocus('ArrowDown'),
    k: () => moveRowFocus('ArrowUp'),
    x: () => {
      const id = isPanelFocused() ? openId : focusedRow();
      if (id) {
        selection.toggle(id);
      }
    },
    '?': options.onHelp,
    ...(onClose && !selection.ids.size && { Escape: onClose }),
  });
}
