import { useApi } from '@backstage/core-plugin-api';
import type { PendingUndo } from '@portolan/frontend-kit';
import type { Task, TaskPatch } from '@portolan/plugin-task-manager-common';
import { taskManagerApiRef } from '../api';
import { showUntilSaved, TaskWriter, useTaskCache } from '../cache';
import type { TaskField } from '../cache';
import { useTranslations } from '../translation';
import { useChangeText } from './useChangeText';

/** A change as the user made it, and what the API made of it. */
export type MadeUpdate = { base: Task; patch: TaskPatch; task: Task };

/** The fields that are not what they were. */
function changedFields({ base, patch, task }: MadeUpdate): TaskField[] {
  return (Object.keys(patch) as TaskField[]).filter(
    field => JSON.stringify(base[field]) !== JSON.stringify(task[field]),
  );
}

/**
 * Offers to take back a change to a task: the fields that it changed, as long
 * as nobody has changed them since.
 */
export function useUndoUpdate() {
  const api = useApi(taskManagerApiRef);
  const cache = useTaskCache();
  const t = useTranslations();
  const textOf = useChangeText();
  const takeBack = (task: Task, previous: TaskPatch) =>
    showUntilSaved(cache, {
      change: cache.begin(task, previous),
      save: async () => {
        const written = await TaskWriter.of(api).update(task, previous);
        return written.task;
      },
    });
  return (pending: PendingUndo, made: MadeUpdate) => {
    const { base, task } = made;
    const { id, title } = task;
    const fields = changedFields(made);
    if (fields.length === 0) {
      pending.dropped();
      return;
    }
    const previous: TaskPatch = Object.fromEntries(
      fields.map(field => [field, base[field]]),
    );
    pending.done({
      title: textOf(base, task, fields),
      undo: async () => {
        await takeBack(task, previous);
        return {
          undone: t('undone.change', { title: previous.title ?? title }),
        };
      },
      notUndone: t('undone.notChange', { title }),
      forbidden: t('error.notAllowed'),
      rows: [id],
    });
  };
}
