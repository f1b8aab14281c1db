import { InputError } from '@backstage/errors';

/**
 * Parses a parameter that is a JSON object.
 *
 * @throws InputError that names it.
 */
export function parseJsonObject(
  name: string,
  text: string,
): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InputError(`${name} must be a JSON object`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(`${name} must be a JSON object`);
  }
  return value as Record<string, unknown>;
}
