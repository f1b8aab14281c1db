import type { ErrorObject } from 'ajv';
import { unescapePart } from './document';

/**
 * Tells what a schema refuses, beginning with the field: `labels.1 must be
 * string`. `root` names the value itself.
 */
export function fieldMessage(
  error: ErrorObject,
  naming: { root: string; name?(parts: string[]): string },
): string {
  const { root, name = join } = naming;
  const parts = error.instancePath.split('/').slice(1).map(unescapePart);
  const nameOf = (...more: string[]) => name([...parts, ...more]) || root;
  const { params } = error;
  switch (error.keyword) {
    case 'required':
      return `${nameOf(params.missingProperty)} must be given`;
    case 'additionalProperties':
      return `${nameOf(params.additionalProperty)} is not a field${known(
        error,
      )}`;
    case 'enum':
      return `${nameOf()} ${error.message}: ${params.allowedValues.join(', ')}`;
    default:
      return `${nameOf()} ${plain(error)}`;
  }
}

function join(parts: string[]): string {
  return parts.join('.');
}

function plain({ keyword, message = 'is not valid', params }: ErrorObject) {
  if (keyword === 'minLength' && params.limit === 1) {
    return 'must not be empty';
  }
  return keyword === 'type' && params.type === 'boolean'
    ? 'must be true or false'
    : message.replaceAll('must NOT', 'must not');
}

function known({ parentSchema }: ErrorObject): string {
  const names = Object.keys(parentSchema?.properties ?? {});
  return names.length > 0 ? `; there are ${names.join(', ')}` : '';
}
