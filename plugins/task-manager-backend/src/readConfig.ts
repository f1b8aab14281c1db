import { type Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';

const DEFAULT_CACHE_TTL_MS = 5_000;

/** The plugin's settings, as `config.d.ts` documents them. */
export type TaskManagerConfig = {
  cursorSecret?: string;
  permissionCacheTtlMs: number;
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
  };
}
