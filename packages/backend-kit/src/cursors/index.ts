export { CursorCodec } from './CursorCodec';
export { decodeIdCursor, idPageInfo, type IdListScope } from './idPages';
export { keysetPage } from './keysetPage';
export {
  keysetOf,
  pageSql,
  withPosition,
  type KeyPart,
  type Keyset,
  type KeysetPosition,
  type SortOrder,
} from './keyset';
export { readListPage, type KeysetPage, type ListRequest } from './listCursor';
export type { PageInfo } from './PageInfo';
