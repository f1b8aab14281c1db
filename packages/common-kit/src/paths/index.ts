export { toPath } from './toPath';
export { toSearchParams } from './toSearchParams';
export type { ParamValue } from './toSearchParams';
