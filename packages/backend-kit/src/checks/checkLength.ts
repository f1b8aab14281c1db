import { InputError } from '@backstage/errors';
import { isLongerThan } from '@portolan/common-kit';
import { checkText } from './checkText';

/**
 * Refuses text of more than so many characters, as people and PostgreSQL count
 * them: a surrogate pair is one. And what {@link checkText} refuses.
 *
 * @throws InputError that begins with the field.
 *
 * @public
 */
export function checkLength(
  field: string,
  value: string,
  limit: number,
): string {
  if (isLongerThan(value, limit)) {
    throw new InputError(
      `${field} must not have more than ${limit} characters`,
    );
  }
  return checkText(field, value);
}
