/**
 * Where a spreadsheet may take a text for a formula: at its beginning and,
 * since many take `;` or a tab for the separator whatever the file has, after
 * each of these and at each new line, with or without a quote. The last are the
 * full-width forms of the first.
 */
const START = '((?:^|[;\\t\\r\\n])[ "]*)';
const FORMULA = "('*)(?=[=+\\-@＝＋－＠])";

const UNESCAPED = new RegExp(`${START}${FORMULA}`, 'g');
const ESCAPED = new RegExp(`${START}'${FORMULA}`, 'g');

/**
 * Puts an apostrophe before all that a spreadsheet would run (OWASP, CSV
 * injection).
 */
export function escapeFormulas(text: string): string {
  return text.replace(UNESCAPED, "$1'$2");
}

/** Takes back what {@link escapeFormulas} did, and nothing else. */
export function unescapeFormulas(text: string): string {
  return text.replace(ESCAPED, '$1$2');
}
