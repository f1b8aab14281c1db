import { parse } from 'node:querystring';

/** The parameters of a query; what was sent more than once is a list. */
export type Query = Record<string, string | string[] | undefined>;

/** More than any request needs; the rest is not even looked at by parsers. */
const MAX_PARAMETERS = 2_000;

/** Reads a query string, without its `?`. */
export function parseQuery(text: string): Query {
  return parse(text, '&', '=', {
    maxKeys: MAX_PARAMETERS,
    decodeURIComponent: decode,
  });
}

/** What is no percent-encoded UTF-8 stays as it came, as with Express. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
