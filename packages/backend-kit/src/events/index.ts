export {
  CoalescedIds,
  type Announcement,
  type CoalescedIdsOptions,
} from './CoalescedIds';
export { publishIds, signalIds, type IdsEvent } from './announceIds';
