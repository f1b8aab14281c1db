import {
  fuzzing,
  postJson,
  type PortalCheck,
  type TestPortal,
} from 'test-portal';
import {
  ADMINISTRATOR,
  CONTRACT,
  PLUGIN_ID,
  VISIBLE_TO_EVERYONE,
} from './plugin.ts';

/** Some are deleted on the way. */
const TASKS = 20;

/** Only services report findings. */
const FINDINGS = '/findings';

/** Every operation of the task API, as an administrator or as a service. */
export const taskFuzzing: PortalCheck = fuzzing({
  name: 'fuzzing of every operation',
  pluginId: PLUGIN_ID,
  contract: CONTRACT,
  settings: VISIBLE_TO_EVERYONE,
  prepare: makeTasks,
  runs: [
    {
      as: portal => portal.person(ADMINISTRATOR, PLUGIN_ID),
      except: [FINDINGS],
    },
    { as: portal => portal.service(PLUGIN_ID), only: [FINDINGS] },
  ],
});

/** Makes tasks with a comment each. */
async function makeTasks(portal: TestPortal) {
  const session = await portal.person(ADMINISTRATOR, PLUGIN_ID);
  const existing = { id: [] as string[], commentId: [] as string[] };
  for (let n = 0; n < TASKS; n++) {
    const task = await postJson(session, '/tasks', { title: `Fuzzed ${n}` });
    const comments = `/tasks/${task.id}/comments`;
    const comment = await postJson(session, comments, { body: 'First' });
    existing.id.push(task.id);
    existing.commentId.push(comment.id);
  }
  return existing;
}
