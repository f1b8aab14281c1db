import { InputError } from '@backstage/errors';
import {
  TASK_LIMITS,
  type ViewInput,
} from '@portolan/plugin-task-manager-common';
import { checkEntityRef, checkLength } from '@portolan/backend-kit';

/**
 * Checks what a saved view is made of.
 *
 * @throws InputError that names the field.
 */
export function checkView(input: ViewInput): ViewInput {
  const name = checkLength(
    'name',
    input.name,
    TASK_LIMITS.viewNameLength,
  ).trim();
  if (name === '') {
    throw new InputError('name must not be blank');
  }
  return {
    name,
    layout: input.layout,
    query: checkLength('query', input.query, TASK_LIMITS.viewQueryLength),
    sharedWith: input.sharedWith
      ? checkEntityRef('sharedWith', input.sharedWith)
      : null,
  };
}
