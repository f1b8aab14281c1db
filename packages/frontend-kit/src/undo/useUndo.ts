import { useMemo } from 'react';
import { focusWhenShown } from '../lists';
import { statusOf, useNotify, useReason } from '../messages';
import type { Notify, ReasonOf } from '../messages';
import { useKitTranslations } from '../translation';
import { useUndoOwner } from './undoOwner';
import { undoStack } from './UndoStack';
import type { Undoable, UndoEntry } from './UndoStack';

/**
 * A change that shows already, and that the back end has yet to answer.
 *
 * @public
 */
export type PendingUndo = {
  /** It was made: tells so, and offers to take it back. */
  done: (undoable: Undoable) => void;
  /** Nothing was changed, so that there is nothing to take back. */
  dropped: () => void;
};

/**
 * How changes are kept, so that they can be taken back.
 *
 * @public
 */
export type Undo = {
  /**
   * Called when the user makes a change, so that a key that is pressed before
   * the back end has answered takes back this one, and none before it.
   */
  begin: () => PendingUndo;
  /** For changes that nobody has to answer. */
  done: (undoable: Undoable) => void;
};

/** With these it will never be taken back, however often one tries. */
const FINAL: readonly (number | undefined)[] = [
  400, 403, 404, 409, 410, 412, 422,
];

/** Somebody has changed it since. */
const CHANGED: readonly (number | undefined)[] = [409, 412];

/**
 * Keeps the user's changes and offers to take them back: by a message that
 * tells of the last one, and by Ctrl+Z.
 *
 * @public
 */
export function useUndo(): Undo {
  const owner = useUndoOwner();
  const notify = useNotify();
  const reasonOf = useReason();
  const t = useKitTranslations();
  return useMemo(() => {
    const words = {
      undo: t('undo.label'),
      retry: t('common.retry'),
      changed: t('undo.changed'),
      notUndone: t('undo.failed'),
    };
    const begin = () => beginUndo({ owner, notify, reasonOf, words });
    return { begin, done: undoable => begin().done(undoable) };
  }, [owner, notify, reasonOf, t]);
}

type Context = {
  owner: object;
  notify: Notify;
  reasonOf: ReasonOf;
  words: Record<'undo' | 'retry' | 'changed' | 'notUndone', string>;
};

function beginUndo(context: Context): PendingUndo {
  const { owner, notify, words } = context;
  let settle: (undoable?: Undoable) => void = () => {};
  const entry: UndoEntry = {
    owner,
    made: new Promise(resolve => {
      settle = resolve;
    }),
    takeBack: undoable => takeBack(entry, undoable, context),
  };
  undoStack.push(entry);
  return {
    done: undoable => {
      settle(undoable);
      const { title, isPartial, isQuiet } = undoable;
      // It may have been taken back before it was known to be done.
      if (isQuiet || undoStack.wasTakenBack(entry)) {
        return;
      }
      // Its page may have been left; what came of it is to be known all the
      // same.
      const action = undoStack.has(entry) && {
        label: words.undo,
        onPress: () => undoStack.undo(entry),
      };
      undoStack.tell(() =>
        notify[isPartial ? 'partly' : 'done'](title, action || undefined),
      );
    },
    dropped: () => {
      settle();
      undoStack.drop(entry);
    },
  };
}

async function takeBack(
  entry: UndoEntry,
  undoable: Undoable,
  { notify, reasonOf, words }: Context,
): Promise<void> {
  const { notUndone = words.notUndone, forbidden, rows = [] } = undoable;
  try {
    const told = (await undoable.undo()) ?? {};
    const { undone } = told;
    if (undone) {
      undoStack.tell(() => notify.done(undone, told.action));
    }
    if (told.notUndone) {
      notify.failed(told.notUndone.title, told.notUndone.error);
    }
  } catch (error) {
    const status = statusOf(error);
    if (CHANGED.includes(status)) {
      notify.failed(notUndone, new Error(words.changed));
    } else if (FINAL.includes(status)) {
      notify.failed(notUndone, error, forbidden);
    } else {
      undoStack.push(entry);
      const title = `${notUndone}: ${reasonOf(error, forbidden)}`;
      undoStack.tell(() =>
        notify.partly(title, {
          label: words.retry,
          onPress: () => undoStack.undo(entry),
        }),
      );
    }
  }
  focusWhenShown(rows);
}
