import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { readVisibility } from './policy';

const DEFAULT_CACHE_TTL_MS = 5_000;

/** The plugin's settings, as `config.d.ts` documents them. */
export type TaskManagerConfig = {
  cursorSecret?: string;
  permissionCacheTtlMs: number;
  nameTasksTo: 'everyone' | 'watchers' | 'involved';
};

/**
 * Reads the settings.
 *
 * @param policy - whose decisions on tasks are in force: those that come with
 *   the plugin, or those of the portal's own policy
 * @throws Error that names the key that is not valid
 */
export function readConfig(
  root: Config,
  policy: 'ours' | 'own',
): TaskManagerConfig {
  const config = root.getOptionalConfig('taskManager');
  return {
    cursorSecret: config?.getOptionalString('cursorSecret'),
    permissionCacheTtlMs: config?.has('permissionCacheTtl')
      ? durationToMilliseconds(
          readDurationFromConfig(config, { key: 'permissionCacheTtl' }),
        )
      : DEFAULT_CACHE_TTL_MS,
    nameTasksTo: readNameTasksTo(root, policy),
  };
}

/**
 * Messages name tasks to everyone by themselves only where everybody is known
 * to read everything: of the portal's own policy nothing is known, and by it a
 * watcher, or one who is mentioned, may not read the task.
 */
function readNameTasksTo(
  root: Config,
  policy: 'ours' | 'own',
): TaskManagerConfig['nameTasksTo'] {
  const key = 'taskManager.notifications.nameTasksTo';
  const everybodyReads =
    readVisibility(root) === 'everyone' && policy === 'ours';
  const value =
    root.getOptionalString(key) ?? (everybodyReads ? 'everyone' : 'involved');
  if (value !== 'everyone' && value !== 'watchers' && value !== 'involved') {
    throw new InputError(
      `${key} must be everyone, watchers or involved, not ${value}`,
    );
  }
  return value;
}
