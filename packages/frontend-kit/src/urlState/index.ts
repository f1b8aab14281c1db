export { dateOrTime, flag, oneOf, someOf, text, texts } from './filterFields';
export type { FilterField } from './filterFields';
export {
  ignoredFilters,
  listActive,
  readFilters,
  withoutActive,
} from './filters';
export type { ActiveFilter, FilterFields } from './filters';
export { useUrlState } from './useUrlState';
export type { SetUrlState, UrlCodec } from './useUrlState';
