import { useRef, useState } from 'react';
import { useKitTranslations } from '../translation';
import { useUndo } from '../undo';
import { useDraft } from './useDraft';
import type { DraftName, SetDraft } from './useDraft';

/**
 * What is edited, and how it is saved.
 *
 * @public
 */
export type DraftEditorOptions<T> = DraftName & {
  /** Resolves once the back end has said yes; rejects if it did not. */
  save: (draft: T) => Promise<unknown>;
};

/**
 * A draft with what can be done about it.
 *
 * @public
 */
export type DraftEditor<T> = {
  /** What was written and is not saved yet. */
  draft: T | undefined;
  setDraft: SetDraft<T>;
  /**
   * Saves the draft, or the one that is given; whether the back end said yes.
   * The draft stays until then, and so does what is written meanwhile.
   */
  save: (draft?: T) => Promise<boolean>;
  /** Forgets the draft, and offers to bring it back. */
  discard: () => void;
  isSaving: boolean;
  /** Why it was not saved the last time. */
  error: unknown;
};

type Attempt = { isSaving: boolean; error: unknown };

/**
 * Edits something that a back end keeps. Nothing that was written is lost,
 * whatever the back end answers and whatever closes the editor: the draft goes
 * only once it is saved, or when the user discards it, which can be undone.
 *
 * @public
 */
export function useDraftEditor<T>(
  options: DraftEditorOptions<T>,
): DraftEditor<T> {
  const { scope, name } = options;
  const t = useKitTranslations();
  const undo = useUndo();
  const [draft, setDraft] = useDraft<T>({ scope, name });
  const [attempt, setAttempt] = useState<Attempt>({
    isSaving: false,
    error: undefined,
  });
  const running = useRef<Promise<boolean>>();
  const isRepeated = useRef(false);
  const latest = useRef(options);
  latest.current = options;
  const send = async (next: T): Promise<boolean> => {
    isRepeated.current = false;
    setAttempt({ isSaving: true, error: undefined });
    try {
      await latest.current.save(next);
    } catch (error) {
      setAttempt({ isSaving: false, error });
      return false;
    }
    const sent = JSON.stringify(next);
    const left: { draft?: T } = {};
    setDraft(now => {
      left.draft = JSON.stringify(now) === sent ? undefined : now;
      return left.draft;
    });
    // What was to be saved meanwhile goes next.
    if (isRepeated.current && left.draft !== undefined) {
      return send(left.draft);
    }
    setAttempt({ isSaving: false, error: undefined });
    return true;
  };
  const save = async (next = draft) => {
    if (next === undefined) {
      return false;
    }
    setDraft(() => next);
    if (running.current) {
      isRepeated.current = true;
      return running.current;
    }
    running.current = send(next);
    try {
      return await running.current;
    } finally {
      running.current = undefined;
    }
  };
  const discard = () => {
    if (draft === undefined) {
      return;
    }
    setDraft(() => undefined);
    setAttempt({ isSaving: false, error: undefined });
    undo.done({
      title: t('draft.discarded'),
      undo: () => setDraft(now => now ?? draft),
    });
  };
  return { draft, setDraft, save, discard, ...attempt };
}
