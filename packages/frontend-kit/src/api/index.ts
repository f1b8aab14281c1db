export { JsonClient } from './JsonClient';
export type { JsonRequest } from './JsonClient';
export { useChange } from './useChange';
export type { ChangeOptions } from './useChange';
export { useJsonClient } from './useJsonClient';
export { useKeysetList } from './useKeysetList';
export type { KeysetList } from './useKeysetList';
export { useRefreshOnSignal } from './useRefreshOnSignal';
