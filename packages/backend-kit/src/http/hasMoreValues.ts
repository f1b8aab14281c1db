const [QUOTE, BACKSLASH, COMMA, BRACKET, BRACE] = Buffer.from('"\\,[{');

/**
 * Whether a text of JSON has more than so many values, without making any of
 * them. Each has a comma or a bracket before it.
 */
export function hasMoreValues(json: Buffer, max: number): boolean {
  if (json.length <= max) {
    return false;
  }
  let count = 0;
  let isText = false;
  for (let i = 0; i < json.length && count <= max; i++) {
    const byte = json[i];
    if (byte === QUOTE) {
      isText = !isText;
    } else if (isText) {
      i += byte === BACKSLASH ? 1 : 0;
    } else if (byte === COMMA || byte === BRACKET || byte === BRACE) {
      count += 1;
    }
  }
  return count > max;
}
