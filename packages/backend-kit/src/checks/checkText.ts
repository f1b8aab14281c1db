import { InputError } from '@backstage/errors';

const NUL = String.fromCharCode(0);
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Refuses text that is no Unicode, or that PostgreSQL cannot keep.
 *
 * @throws InputError that begins with the field.
 */
export function checkText(field: string, value: string): string {
  if (value.includes(NUL)) {
    throw new InputError(`${field} must not contain a NUL character`);
  }
  if (LONE_SURROGATE.test(value)) {
    throw new InputError(`${field} must not contain half of a character`);
  }
  return value;
}
