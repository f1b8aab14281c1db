export { apiEntityDataRef, placeDataRef } from './dataRefs';
export { placedPage } from './placedPage';
export type { PlacedPageOptions } from './placedPage';
export { placedWidget } from './placedWidget';
export type { PlacedWidgetOptions } from './placedWidget';
