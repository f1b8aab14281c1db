export type { Services } from './Services';
export { createRouter } from './createRouter';
export { createServices } from './createServices';
export { createShared } from './createShared';
export { scheduleHousekeeping } from './housekeeping';
