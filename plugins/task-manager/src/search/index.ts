export { loadTaskSearchResult } from './lazy';
export { isTask, RESULT_TYPE } from './resultType';
