export { touchClass } from './touchClass';
export { useDebounced } from './useDebounced';
export { useFocusOnOpen } from './useFocusOnOpen';
export { MEDIUM, useMediaQuery, WIDE } from './useMediaQuery';
export { useWidth } from './useWidth';
