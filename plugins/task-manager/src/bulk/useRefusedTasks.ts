import type {
  BulkResponse,
  BulkResult,
} from '@portolan/plugin-task-manager-common';
import { useRefusal } from '@portolan/frontend-kit';
import { useTranslations } from '../translation';

/** A task that a bulk edit did not change, and why, in users' words. */
export type RefusedTask = { id: string; title: string; reason: string };

/** Called with what was not changed, if anything was not. */
export type OnRefused = (tasks: RefusedTask[]) => void;

/**
 * Called when a bulk edit is sent, so that its answer is known to be of what
 * the user saw then.
 */
export type ExpectRefused = () => OnRefused;

/**
 * What each outcome is: done, refused in the API's own words, or refused as a
 * single task is by this status, where the API's words name the task by its id.
 */
const REFUSALS = {
  updated: 'done',
  unchanged: 'done',
  deleted: 'done',
  restored: 'done',
  forbidden: 'told',
  invalid: 'told',
  not_found: 404,
  conflict: 412,
} as const satisfies Record<BulkResult['outcome'], 'done' | 'told' | number>;

/**
 * Names the tasks that a bulk edit did not change; `titleOf` knows what each
 * was called when it began.
 */
export function useRefusedTasks(): (
  response: BulkResponse,
  titleOf?: (id: string) => string | undefined,
) => RefusedTask[] {
  const refusalOf = useRefusal();
  const t = useTranslations();
  return ({ results }, titleOf) =>
    results.flatMap(({ id, outcome, message = '' }) => {
      const refusal = REFUSALS[outcome];
      if (refusal === 'done') {
        return [];
      }
      const inOwnWords = refusal === 'told' ? undefined : refusalOf(refusal);
      return {
        id,
        title: titleOf?.(id) ?? t('bulk.unknownTask'),
        reason: inOwnWords ?? message,
      };
    });
}
