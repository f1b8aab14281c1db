export { CursorCodec } from './CursorCodec';
export { decodeIdCursor, idPageInfo, type IdListScope } from './idPages';
export { keysetPage } from './keysetPage';
export {
  keysetOf,
  withPosition,
  type KeyPart,
  type Keyset,
  type KeysetPosition,
  type SortOrder,
} from './keyset';
export {
  decodeListCursor,
  hashFilter,
  listPageInfo,
  type KeysetPage,
  type ListScope,
} from './listCursor';
export type { PageInfo } from './PageInfo';
