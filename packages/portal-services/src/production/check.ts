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
