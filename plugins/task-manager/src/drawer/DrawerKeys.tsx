import { isPanelFocused, useShortcuts } from '@portolan/frontend-kit';
import { useState } from 'react';
import { QuickEdit, useFieldKeys } from '../edit';
import type { QuickEditRequest } from '../edit';

/** The open task, and what closes it. */
export type DrawerKeysProps = {
  taskId: string;
  isReadOnly: boolean;
  onClose: () => void;
};

/**
 * The keys that act on the open task: those that change a field wherever no row
 * has the focus, and Escape from within the drawer, also where there is no list
 * beside it.
 */
export function DrawerKeys(props: DrawerKeysProps) {
  const { taskId, isReadOnly, onClose } = props;
  const [request, setRequest] = useState<QuickEditRequest>();
  useFieldKeys({
    idsOf: () => (isReadOnly ? [] : [taskId]),
    onEdit: setRequest,
  });
  useShortcuts({
    Escape: () => {
      if (!isPanelFocused()) {
        return false;
      }
      onClose();
      return true;
    },
  });
  return request ? (
    <QuickEdit request={request} onClose={() => setRequest(undefined)} />
  ) : null;
}
