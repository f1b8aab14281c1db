/**
 * Labels as they are kept: without spaces around them, and each once, in the
 * order in which they were given. An empty one is an empty text.
 *
 * @public
 */
export function toLabels(texts: readonly string[]): string[] {
  return [...new Set(texts.map(text => text.trim()))];
}
