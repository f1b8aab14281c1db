import { InputError } from '@backstage/errors';
import { hasControls, isBlank, toLine } from '@portolan/common-kit';
import { checkLength } from './checkLength';

/**
 * Checks what is read on one line, such as a title or a label, and answers with
 * it as it is kept: breaks become blanks, and none are around it.
 *
 * @throws InputError that begins with the field, if it is too long, has
 * characters that are no text, or none that anybody sees.
 *
 * @public
 */
export function checkLine(field: string, value: string, limit: number): string {
  const line = toLine(checkLength(field, value, limit));
  if (isBlank(line)) {
    throw new InputError(`${field} must not be blank`);
  }
  if (hasControls(line)) {
    throw new InputError(`${field} must not contain control characters`);
  }
  return line;
}
