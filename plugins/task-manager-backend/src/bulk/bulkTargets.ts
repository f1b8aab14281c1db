import { InputError } from '@backstage/errors';
import {
  TASK_LIMITS,
  type BulkRequest,
  type BulkResult,
} from '@portolan/plugin-task-manager-common';
import {
  type CheckedPatch,
  checkFilter,
  checkPatch,
  selectionOf,
  type TaskStore,
} from '../tasks';
import type { TaskScope } from '../access';
/** A description may be as long as a thousand titles. */
const MAX_DESCRIPTIONS = 100;

/** What is to be done to one task of many. */
export type BulkTarget = {
  id: string;
  version?: number;
  action?: 'delete' | 'restore';
  patch?: CheckedPatch;
  /** Why nothing can be done. */
  invalid?: string;
};

/**
 * Reads a bulk request: which tasks, and what becomes of each.
 *
 * @throws InputError that names the field.
 */
export async function bulkTargets(options: {
  store: TaskStore;
  request: BulkRequest;
  scope: TaskScope;
}): Promise<BulkTarget[]> {
  const { store, request, scope } = options;
  const { ids, filter, updates, patch, action } = request;
  if ([ids, filter, updates].filter(Boolean).length !== 1) {
    throw new InputError('Give exactly one of ids, filter and updates');
  }
  const count = ids?.length ?? updates?.length ?? 0;
  if (count > TASK_LIMITS.bulkTasks) {
    throw new InputError(
      `${ids ? 'ids' : 'updates'} must not name more than ${
        TASK_LIMITS.bulkTasks
      } tasks`,
    );
  }
  if (updates) {
    if (patch || action) {
      throw new InputError('updates must come without patch and action');
    }
    return limitDescriptions(updateTargets(updates));
  }
  if ((patch === undefined) === (action === undefined)) {
    throw new InputError('Give exactly one of patch and action');
  }
  const checked = patch && checkPatch(patch);
  const chosen = ids ?? (await matching(store, filter ?? {}, scope));
  return limitDescriptions(
    [...new Set(chosen)].map(id => ({ id, action, patch: checked })),
  );
}

/** The answer has what they were before, for undo. */
function limitDescriptions(targets: BulkTarget[]): BulkTarget[] {
  const described = targets.filter(
    ({ patch }) => patch && 'description' in patch,
  );
  if (described.length > MAX_DESCRIPTIONS) {
    throw new InputError(
      `description must not be changed in more than ${MAX_DESCRIPTIONS} tasks at once; nothing was changed`,
    );
  }
  return targets;
}

/**
 * The result of a target that could not be found; the store tells of the
 * others.
 */
export function initialResult(target: BulkTarget): BulkResult {
  return target.invalid === undefined
    ? { id: target.id, outcome: 'not_found', message: 'No such task' }
    : { id: target.id, outcome: 'invalid', message: target.invalid };
}

async function matching(
  store: TaskStore,
  filter: NonNullable<BulkRequest['filter']>,
  scope: TaskScope,
): Promise<string[]> {
  const limit = TASK_LIMITS.bulkTasks;
  const ids = await store.listIds(
    await selectionOf(checkFilter(filter), scope),
    limit + 1,
  );
  if (ids.length > limit) {
    throw new InputError(
      `filter must not match more than ${limit} tasks; nothing was changed`,
    );
  }
  return ids;
}

function updateTargets(
  updates: NonNullable<BulkRequest['updates']>,
): BulkTarget[] {
  const ids = new Set(updates.map(({ id }) => id));
  if (ids.size < updates.length) {
    throw new InputError('updates must not name a task twice');
  }
  return updates.map(({ id, version, patch }) => {
    try {
      return { id, version, patch: checkPatch(patch) };
    } catch (error) {
      if (InputError.is(error)) {
        return { id, invalid: error.message };
      }
      throw error;
    }
  });
}
