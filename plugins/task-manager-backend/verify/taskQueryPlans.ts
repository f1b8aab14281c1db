import { queryPlans } from 'test-portal';
import { involvedUser } from './involvedUser.ts';
import {
  ADMINISTRATOR as READS_EVERYTHING,
  INVOLVED,
} from './measuredQueries.ts';
import { ADMINISTRATOR, PLUGIN_ID, VISIBLE_TO_INVOLVED } from './plugin.ts';

const TASKS = 100_000;

/**
 * At 100,000 tasks, for those who read everything, and for those whose rights
 * are part of each query.
 */
export const taskQueryPlans = queryPlans({
  name: `query plans at ${TASKS.toLocaleString('en')} tasks`,
  pluginId: PLUGIN_ID,
  settings: VISIBLE_TO_INVOLVED,
  tables: ['tasks'],
  async prepare(portal) {
    const admin = await portal.person(ADMINISTRATOR, PLUGIN_ID);
    const user = await involvedUser({ portal, admin, tasks: TASKS });
    return [
      { session: admin, ...READS_EVERYTHING },
      { session: user, ...INVOLVED },
    ];
  },
});
