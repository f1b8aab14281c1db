import { InputError } from '@backstage/errors';
import { foldText } from '@portolan/common-kit';
import type { ImportValueMapping } from '@portolan/plugin-task-manager-common';
import { parseJsonObject } from './parseJsonObject';

/** A field whose values other tools have words of their own for. */
export type MappedField = ImportValueMapping['field'];

const FIELDS = ['status', 'priority', 'assigneeRef'] as const;

/**
 * What people say that values of a file become, by field and then by value,
 * folded. An empty text leaves the field as it is for new tasks.
 */
export type ValueOverrides = Record<MappedField, ReadonlyMap<string, string>>;

/** Nothing is said. */
export const NO_OVERRIDES: ValueOverrides = toOverrides({});

/**
 * Parses the `values` parameter of an import.
 *
 * @throws InputError that names what is not a field or not a text.
 */
export function parseValues(text: string | undefined): ValueOverrides {
  const byField = text ? parseJsonObject('values', text) : {};
  for (const [field, values] of Object.entries(byField)) {
    if (!(FIELDS as readonly string[]).includes(field)) {
      throw new InputError(
        `values: '${field}' must be one of ${FIELDS.join(', ')}`,
      );
    }
    if (!isTexts(values)) {
      throw new InputError(`values: '${field}' must be an object of texts`);
    }
  }
  return toOverrides(byField as Record<string, Record<string, string>>);
}

function toOverrides(
  byField: Record<string, Record<string, string>>,
): ValueOverrides {
  const [status, priority, assigneeRef] = FIELDS.map(
    field =>
      new Map(
        Object.entries(byField[field] ?? {}).map(([value, becomes]) => [
          foldValue(value),
          becomes,
        ]),
      ),
  );
  return { status, priority, assigneeRef };
}

/** A value as it is compared with others. */
export function foldValue(value: string): string {
  return foldText(value.trim());
}

function isTexts(values: unknown): boolean {
  return (
    typeof values === 'object' &&
    values !== null &&
    Object.values(values).every(value => typeof value === 'string')
  );
}
