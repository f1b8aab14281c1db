import {
  TASK_LIMITS,
  type ViewInput,
} from '@portolan/plugin-task-manager-common';
import { checkEntityRef, checkLength, checkLine } from '@portolan/backend-kit';

/**
 * Checks what a saved view is made of.
 *
 * @throws InputError that names the field.
 */
export function checkView(input: ViewInput): ViewInput {
  return {
    name: checkLine('name', input.name, TASK_LIMITS.viewNameLength),
    layout: input.layout,
    query: checkLength('query', input.query, TASK_LIMITS.viewQueryLength),
    sharedWith: input.sharedWith
      ? checkEntityRef('sharedWith', input.sharedWith)
      : null,
  };
}
