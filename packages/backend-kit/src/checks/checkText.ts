import { InputError } from '@backstage/errors';
import { problemOfText, type TextProblem } from '@portolan/common-kit';

const MESSAGES: Record<TextProblem, string> = {
  nul: 'must not contain a NUL character',
  halfCharacter: 'must not contain half of a character',
};

/**
 * Refuses text that is no Unicode, or that PostgreSQL cannot keep.
 *
 * @throws InputError that begins with the field.
 *
 * @public
 */
export function checkText(field: string, value: string): string {
  const problem = problemOfText(value);
  if (problem) {
    throw new InputError(`${field} ${MESSAGES[problem]}`);
  }
  return value;
}
