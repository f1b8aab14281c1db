export { dateOrTime, flag, oneOf, someOf, text, texts } from './filterFields';
export type { FilterField } from './filterFields';
export {
  ignoredFilters,
  readFilters,
  listActive,
  withoutActive,
} from './filters';
export type { ActiveFilter, FilterFields } from './filters';
export { useUrlFilters } from './useUrlFilters';
export { useUrlState } from './useUrlState';
export type { SetUrlState, UrlCodec } from './useUrlState';
