import type { Config } from '@backstage/config';

/**
 * Finds what is wrong with one part of the configuration: a line for each
 * fault.
 */
export type Check = (
  config: Config,
  env: Record<string, string | undefined>,
) => string[];

/**
 * The value at a key, whatever lies on the way to it; Backstage's getters
 * throw.
 */
export function valueAt(config: Config, key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>(
      (value, part) => (isObject(value) ? value[part] : undefined),
      config.get(),
    );
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is at a key that takes one value or a list of them. */
export function listAt(config: Config, key: string): unknown[] {
  return [valueAt(config, key) ?? []].flat();
}

/** Whether nothing is there that anyone could have meant. */
export function isBlank(value: unknown): boolean {
  return Array.isArray(value)
    ? value.every(isBlank)
    : value === undefined || value === null || String(value).trim() === '';
}

/** A value within others, with the key that an operator finds it by. */
export type Leaf = { key: string; name: string; value: unknown };

/** All values below a key, however deep, those with others in them too. */
export function leavesBelow(key: string, value: unknown): Leaf[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => leaf(key, `[${index}]`, item));
  }
  return isObject(value)
    ? Object.entries(value).flatMap(([name, item]) =>
        leaf(key, key === '' ? name : `.${name}`, item),
      )
    : [];
}

function leaf(parent: string, step: string, value: unknown): Leaf[] {
  const key = `${parent}${step}`;
  const name = step.replace(/^\./, '');
  return [{ key, name, value }, ...leavesBelow(key, value)];
}
