export { JsonClient } from './JsonClient';
export type { JsonRequest } from './JsonClient';
export { useKeysetList } from './useKeysetList';
export type { KeysetList } from './useKeysetList';
