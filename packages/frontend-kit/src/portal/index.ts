export { apiEntityDataRef, placeDataRef } from './dataRefs';
export {
  PaletteActionBlueprint,
  paletteActionDataRef,
  paletteApiRef,
} from './palette';
export type { PaletteAction, PaletteApi, PaletteChoice } from './palette';
export { placedPage } from './placedPage';
export type { PlacedPageOptions } from './placedPage';
export { placedWidget } from './placedWidget';
export type { PlacedWidgetOptions } from './placedWidget';
