export { loadTaskSearchResult } from './lazy';
