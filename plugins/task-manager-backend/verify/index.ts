import type { PluginVerification } from 'test-portal';
import { taskMatrix } from './permissionMatrix.ts';
import { PLUGIN_ID } from './plugin.ts';
import { taskAdoption } from './taskAdoption.ts';
import { taskBystanders } from './taskBystanders.ts';
import { taskForgedTokens } from './taskForgedTokens.ts';
import { taskFuzzing } from './taskFuzzing.ts';
import { taskOutage } from './taskOutage.ts';
import { taskQueryPlans } from './taskQueryPlans.ts';

/** What `./portal verify` checks of the task manager. */
export const verification: PluginVerification = {
  pluginId: PLUGIN_ID,
  permissionMatrices: [taskMatrix('everyone'), taskMatrix('involved')],
  forgedTokens: taskForgedTokens,
  fuzzing: taskFuzzing,
  outage: taskOutage,
  bystanders: taskBystanders,
  adoption: taskAdoption,
  ...taskQueryPlans,
};
