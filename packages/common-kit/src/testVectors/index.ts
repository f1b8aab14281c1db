/**
 * Inputs and right answers, to hold the code of the browser and of the server
 * to the same rules.
 *
 * @packageDocumentation
 */
export { MENTION_VECTORS } from './mentions';
export { PATH_VECTORS } from './paths';
export {
  BLANK_VECTORS,
  CUT_VECTORS,
  LABEL_VECTORS,
  LINE_VECTORS,
  SORTED_VECTORS,
  TEXT_VECTORS,
} from './texts';
export { NO_TIME_VECTORS, TIME_VECTORS } from './times';
