/** Escaped more often than anyone does by mistake. */
const MAX_ROUNDS = 5;

const ESCAPE = /%([0-9a-f]{2})/gi;
const HAS_ESCAPE = /%[0-9a-f]{2}/i;

/**
 * What a part of a URL says when all its escapes are undone, also escaped ones,
 * each round as far as it goes: what no route can read may stand in a log.
 * Characters beyond ASCII come out as their bytes.
 *
 * @returns undefined if it is escaped more often than anyone would
 */
export function unescapeWholly(text: string): string | undefined {
  let plain = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = plain;
    plain = unescapeOnce(before);
    if (plain === before) {
      return plain;
    }
  }
  return HAS_ESCAPE.test(plain) ? undefined : plain;
}

/** Undoes the escapes of a part of a URL once. */
export function unescapeOnce(text: string): string {
  return text.includes('%')
    ? text.replace(ESCAPE, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}
