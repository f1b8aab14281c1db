import type { Task, TaskCreate } from '@portolan/plugin-task-manager-common';
import { newKey, useDraft, useNotify, useUndo } from '@portolan/frontend-kit';
import { useState } from 'react';
import { draftOf } from '../drafts';
import { useTranslations } from '../translation';
import { useCreateTask } from './useCreateTask';
import type { TaskCreation } from './useCreateTask';

/** What is typed, and what was added and is not saved yet. */
type Draft = {
  typed: string;
  sent: TaskCreation[];
  /** What is typed again: it may have been saved, and only the answer lost. */
  again?: TaskCreation;
};

const EMPTY: Draft = { typed: '', sent: [] };

/** A task on its way, and why it was not saved the last time. */
export type UnsavedTask = {
  creation: TaskCreation;
  isSaving: boolean;
  error: unknown;
};

/** What is typed and what is on its way, and what can be done about both. */
export type NewTasks = {
  typed: string;
  type: (typed: string) => void;
  unsaved: UnsavedTask[];
  /** Whether the API said yes. */
  add: (task: TaskCreate) => Promise<boolean>;
  send: (creation: TaskCreation) => Promise<boolean>;
  discard: (creation: TaskCreation) => void;
};

/**
 * Tasks that are being added in one place; each stays until the API has said
 * yes, while one goes on with the next.
 */
export function useNewTasks(options: {
  place: string;
  onAdded: (task: Task) => void;
}): NewTasks {
  const t = useTranslations();
  const notify = useNotify();
  const undo = useUndo();
  const { mutateAsync } = useCreateTask();
  const [kept = EMPTY, setKept] = useDraft<Draft>(
    draftOf('newTask', options.place),
  );
  const [states, setStates] = useState<
    Record<string, Omit<UnsavedTask, 'creation'>>
  >({});
  const change = (update: (now: Draft) => Draft) =>
    setKept((now = EMPTY) => {
      const next = update(now);
      return next.typed || next.sent.length ? next : undefined;
    });
  const without = (now: Draft, key: string) =>
    now.sent.filter(creation => creation.key !== key);
  const setState = (key: string, isSaving: boolean, error?: unknown) =>
    setStates(now => ({ ...now, [key]: { isSaving, error } }));

  const send = async (creation: TaskCreation): Promise<boolean> => {
    const { key, task } = creation;
    setState(key, true);
    try {
      const created = await mutateAsync(creation);
      change(now => ({ ...now, sent: without(now, key) }));
      options.onAdded(created);
      return true;
    } catch (error) {
      setState(key, false, error);
      // To be mended where it was written, unless one has gone on.
      change(now =>
        now.typed
          ? now
          : { typed: task.title, sent: without(now, key), again: creation },
      );
      notify.failed(t('quickAdd.failed', { title: task.title }), error);
      return false;
    }
  };
  const discard = ({ key, task }: TaskCreation) => {
    change(now => ({ ...now, sent: without(now, key) }));
    undo.done({
      title: t('quickAdd.discarded', { title: task.title }),
      undo: () =>
        change(now => ({ ...now, sent: [...now.sent, { key, task }] })),
    });
  };
  return {
    typed: kept.typed,
    type: (typed: string) => change(now => ({ ...now, typed })),
    unsaved: kept.sent.map<UnsavedTask>(creation => ({
      creation,
      ...(states[creation.key] ?? { isSaving: false, error: undefined }),
    })),
    add: (task: TaskCreate) => {
      const isSame = JSON.stringify(kept.again?.task) === JSON.stringify(task);
      const key = (isSame && kept.again?.key) || newKey();
      const creation = { task, key };
      change(now => ({ typed: '', sent: [...now.sent, creation] }));
      return send(creation);
    },
    send,
    discard,
  };
}
