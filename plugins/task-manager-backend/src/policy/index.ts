export { readVisibility } from './readVisibility';
export { taskPolicyModule } from './taskPolicyModule';
