import { createPolicyModule } from '@portolan/backend-kit';
import { addTaskDecisions } from './addTaskDecisions';
import { readVisibility } from './readVisibility';

/** Adds what the task manager decides to the policy that Portolan ships. */
export const taskPolicyModule = createPolicyModule(
  'task-manager',
  (policy, config) =>
    addTaskDecisions(policy, { visibleTo: readVisibility(config) }),
);
