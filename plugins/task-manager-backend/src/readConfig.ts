import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { readVisibility } from './policy';

const DEFAULT_CACHE_TTL_MS = 5_000;

/** The plugin's settings, as `config.d.ts` documents them. */
export type TaskManagerConfig = {
  cursorSecret?: string;
  permissionCacheTtlMs: number;
  nameTasksTo: 'watchers' | 'involved';
};

/** Reads the settings. @throws Error that names the key that is not valid. */
export function readConfig(root: Config): TaskManagerConfig {
  const config = root.getOptionalConfig('taskManager');
  return {
    cursorSecret: config?.getOptionalString('cursorSecret'),
    permissionCacheTtlMs: config?.has('permissionCacheTtl')
      ? durationToMilliseconds(
          readDurationFromConfig(config, { key: 'permissionCacheTtl' }),
        )
      : DEFAULT_CACHE_TTL_MS,
    nameTasksTo: readNameTasksTo(root),
  };
}

/**
 * Where tasks are visible only to those involved, messages name them to no
 * others.
 */
function readNameTasksTo(root: Config): TaskManagerConfig['nameTasksTo'] {
  const key = 'taskManager.notifications.nameTasksTo';
  const value =
    root.getOptionalString(key) ??
    (readVisibility(root) === 'involved' ? 'involved' : 'watchers');
  if (value !== 'watchers' && value !== 'involved') {
    throw new InputError(`${key} must be watchers or involved, not ${value}`);
  }
  return value;
}
