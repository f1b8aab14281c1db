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
 * The statuses by which the back end refuses the same of a single task, where
 * its own words name the task by its id.
 */
const STATUSES: Partial<Record<BulkResult['outcome'], number>> = {
  not_found: 404,
  conflict: 412,
};

const DONE: readonly BulkResult['outcome'][] = [
  'updated',
  'unchanged',
  'deleted',
  'restored',
];

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
    results
      .filter(({ outcome }) => !DONE.includes(outcome))
      .map(({ id, outcome, message }) => ({
        id,
        title: titleOf?.(id) ?? t('bulk.unknownTask'),
        reason: refusalOf(STATUSES[outcome] ?? 0) ?? message ?? '',
      }));
}
