import { InputError } from '@backstage/errors';

const PATTERN = /^[a-z][a-z0-9.-]*:[a-z0-9_.~@+-]+\/[a-z0-9_.~@+-]+$/;

/**
 * Checks the form of an entity reference, and answers with it in lower case, as
 * the catalog compares them. The entity need not exist.
 *
 * @throws InputError that begins with the field.
 *
 * @public
 */
export function checkEntityRef(field: string, value: string): string {
  const ref = value.toLocaleLowerCase('en-US');
  if (!PATTERN.test(ref)) {
    throw new InputError(
      `${field} must be a full entity reference such as component:default/ledger`,
    );
  }
  return ref;
}
