export type { CoalescedIds } from './CoalescedIds';
export { publishIds, signalIds, type IdsEvent } from './announceIds';
