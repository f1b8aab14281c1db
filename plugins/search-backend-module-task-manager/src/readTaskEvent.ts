import { InputError } from '@backstage/errors';
import type { TaskEvent } from '@portolan/plugin-task-manager-common';

/**
 * The event in a payload, which may come from a replica with another version.
 */
export function readTaskEvent(payload: unknown): TaskEvent {
  const { ids, incomplete } = (payload ?? {}) as Partial<
    Record<keyof TaskEvent, unknown>
  >;
  if (!Array.isArray(ids) || !ids.every(id => typeof id === 'string')) {
    throw new InputError('An event of tasks must have ids');
  }
  return { ids, ...(incomplete === true && { incomplete }) };
}
