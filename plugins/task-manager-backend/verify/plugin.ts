import { fileURLToPath } from 'node:url';

/** The task manager. */
export const PLUGIN_ID = 'task-manager';

/** The contract of its API. */
export const CONTRACT = fileURLToPath(
  new URL('../src/schema/openapi.yaml', import.meta.url),
);

/** Whom the demo lets do everything. */
export const ADMINISTRATOR = 'priya.raman';

/**
 * Settings with which tasks are visible to everyone, as they are by themselves.
 */
export const VISIBLE_TO_EVERYONE = {};

/** Settings with which tasks are visible to those involved. */
export const VISIBLE_TO_INVOLVED = {
  APP_CONFIG_taskManager_visibleTo: 'involved',
};
