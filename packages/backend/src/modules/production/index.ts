export { assertProductionConfig } from './assertProductionConfig';
