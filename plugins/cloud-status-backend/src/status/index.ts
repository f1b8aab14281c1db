export { DatabaseStatusStore } from './DatabaseStatusStore';
export type { CheckedSource, StatusStore } from './StatusStore';
