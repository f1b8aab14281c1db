import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useNotify } from '../messages';
import { UNDO_KEY, useShortcuts } from '../shortcuts';
import { useKitTranslations } from '../translation';
import { UndoOwner } from './undoOwner';
import { undoStack } from './UndoStack';

/**
 * Lets Ctrl+Z (⌘Z) take back the last change that was made in its children, for
 * as long as they are there. {@link FrontendKitProvider} has one.
 */
export function UndoBoundary({ children }: { children: ReactNode }) {
  const t = useKitTranslations();
  const notify = useNotify();
  const [owner] = useState(() => ({}));
  useEffect(() => undoStack.keepFor(owner), [owner]);
  useShortcuts({
    [UNDO_KEY]: () => {
      if (undoStack.undoLast()) {
        return true;
      }
      if (undoStack.wasUsed(owner)) {
        notify.info(t('undo.nothing'));
        return true;
      }
      return false;
    },
  });
  return <UndoOwner.Provider value={owner}>{children}</UndoOwner.Provider>;
}
