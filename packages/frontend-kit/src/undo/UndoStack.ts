import type { MessageAction } from '../messages';

/**
 * What was told once a change was taken back: that it was, what can be done
 * then, and what of it could not be taken back.
 *
 * @public
 */
export type Undone = {
  undone?: string;
  action?: MessageAction;
  notUndone?: { title: string; error: unknown };
};

/**
 * A change that was made, and how it is taken back.
 *
 * @public
 */
export type Undoable = {
  /** What was changed, in the user's words. */
  title: string;
  /** Some of it was not, and the title says why. */
  isPartial?: boolean;
  /** It is told elsewhere already, so that only Ctrl+Z takes it back. */
  isQuiet?: boolean;
  /** Rejects with the back end's error where it refuses. */
  undo: () => void | Undone | Promise<void | Undone>;
  /**
   * What the user is told, with the reason, where it can't be taken back; only
   * what nobody else keeps needs none.
   */
  notUndone?: string;
  /** Who may take it back where the user may not. */
  forbidden?: string;
  /** The rows it is about, of which one gets the focus afterwards. */
  rows?: readonly string[];
};

/** A change on the stack; the answer to it may still be on its way. */
export type UndoEntry = {
  /** Where it was made: it goes with what showed it. */
  owner: object;
  /** `undefined` if nothing was changed after all. */
  made: Promise<Undoable | undefined>;
  takeBack: (undoable: Undoable) => Promise<void>;
};

/** People remember no more than their last few changes. */
const MAX_ENTRIES = 20;

/**
 * The user's last changes, the newest last, and the message that tells of the
 * newest. There is one of a tab, so that a key takes back what was changed last
 * in whichever part of a page.
 */
export class UndoStack {
  private entries: UndoEntry[] = [];
  private readonly used = new WeakSet<object>();
  private readonly gone = new WeakSet<object>();
  private readonly takenBack = new WeakSet<UndoEntry>();
  private running: Promise<unknown> = Promise.resolve();
  private closeMessage: (() => void) | undefined;

  /** Not for a page that has gone: a key of another one would reach it. */
  push(entry: UndoEntry): void {
    if (this.gone.has(entry.owner)) {
      return;
    }
    this.used.add(entry.owner);
    this.entries = [...this.entries, entry].slice(-MAX_ENTRIES);
  }

  has(entry: UndoEntry): boolean {
    return this.entries.includes(entry);
  }

  drop(entry: UndoEntry): void {
    this.entries = this.entries.filter(other => other !== entry);
  }

  /** Whether the user asked for that, however it ended. */
  wasTakenBack(entry: UndoEntry): boolean {
    return this.takenBack.has(entry);
  }

  /** Whether anything was ever changed there. */
  wasUsed(owner: object): boolean {
    return this.used.has(owner);
  }

  /** Keeps what is changed on a page until what this returns is called. */
  keepFor(owner: object): () => void {
    this.gone.delete(owner);
    return () => {
      this.gone.add(owner);
      this.entries = this.entries.filter(entry => entry.owner !== owner);
    };
  }

  /** Takes the last change back; false if there is none. */
  undoLast(): boolean {
    const last = this.entries.at(-1);
    if (last) {
      this.undo(last);
    }
    return last !== undefined;
  }

  /**
   * Takes a change back once those before it have been: each finds what it
   * changed as it left it.
   */
  undo(entry: UndoEntry): void {
    this.drop(entry);
    this.takenBack.add(entry);
    this.closeMessage?.();
    this.running = this.running.then(async () => {
      const undoable = await entry.made;
      if (undoable) {
        await entry.takeBack(undoable);
      }
    });
  }

  /** One message at a time: what it tells of is what is taken back first. */
  tell(show: () => () => void): void {
    this.closeMessage?.();
    this.closeMessage = show();
  }
}

/** The one stack of a tab. */
export const undoStack = new UndoStack();
