import { useShortcuts } from '@portolan/frontend-kit';
import type { QuickEditRequest } from './QuickEdit';

/** What the keys change, and how they ask for the new value. */
export type FieldKeysOptions = {
  /** The tasks; of none, the keys are left to others. */
  idsOf: () => string[];
  onEdit: (request: QuickEditRequest) => void;
};

/**
 * `s`, `p`, `a`, `d` and `l` ask for the new value of a field.
 */
export function useFieldKeys({ idsOf, onEdit }: FieldKeysOptions): void {
  const edit = (field: QuickEditRequest['field']) => () => {
    const ids = idsOf();
    if (ids.length === 0) {
      return false;
    }
    onEdit({ field, ids });
    return true;
  };
  useShortcuts({
    s: edit('status'),
    p: edit('priority'),
    a: edit('assigneeRef'),
    d: edit('dueDate'),
    l: edit('labels'),
  });
}
