export { useActivity } from './useActivity';
export { Discussion } from './Discussion';
