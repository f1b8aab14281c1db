import { toLine } from './lines';

/**
 * Labels as they are kept: each on one line, without spaces around it, and
 * once, in the order in which they were given. An empty one is an empty text.
 *
 * @public
 */
export function toLabels(texts: readonly string[]): string[] {
  return [...new Set(texts.map(toLine))];
}
