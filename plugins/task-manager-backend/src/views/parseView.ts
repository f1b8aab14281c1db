import { InputError } from '@backstage/errors';
import type { ViewInput } from '@portolan/plugin-task-manager-common';
import { checkEntityRef, checkText } from '@portolan/backend-kit';

/**
 * Checks what a saved view is made of.
 *
 * @throws InputError that names the field.
 */
export function parseView(input: ViewInput): ViewInput {
  const name = checkText('name', input.name).trim();
  if (name === '') {
    throw new InputError('name must not be blank');
  }
  return {
    name,
    layout: input.layout,
    query: checkText('query', input.query),
    sharedWith: input.sharedWith
      ? checkEntityRef('sharedWith', input.sharedWith)
      : null,
  };
}
