import type { RequestHandler } from 'express';

/**
 * The value of a query parameter that is named after a token, as
 * `access_token`. A name ends at the next parameter, so that a long URL is
 * looked at once: whoever sends it need not have signed in.
 */
const TOKEN_PARAMETER = /([?&][^?&#=]*token=)[^&#]*/gi;

/** Where JSON Web Tokens may stand: they are three such words between dots. */
const DOTTED_WORDS = /[\w.-]+/g;

/**
 * What the first word of every JSON Web Token begins with: `{"` in base64, and
 * more.
 */
const JSON_WEB_TOKEN_START = /eyJ[\w-]/;

/**
 * Hides tokens from the logs. A token in the URL is refused, but by mistake
 * some callers put it there, and both the log of requests and the audit log
 * quote the URL, the former also the referring one.
 *
 * Both read the URL as it arrived, which no route does: routes match, and parse
 * parameters from, `req.url`.
 */
export function hideTokens(): RequestHandler {
  return (req, _res, next) => {
    const { originalUrl } = req;
    const hidden = hide(originalUrl);
    if (hidden !== originalUrl) {
      req.originalUrl = hidden;
    }
    if (req.headers.referer) {
      req.headers.referer = hide(req.headers.referer);
    }
    next();
  };
}

/** Few URLs have what begins a token, or is the name of one. */
const MAY_HOLD_TOKEN = /eyJ|token=/i;

function hide(url: string): string {
  if (!MAY_HOLD_TOKEN.test(url)) {
    return url;
  }
  return url
    .replace(TOKEN_PARAMETER, '$1***')
    .replace(DOTTED_WORDS, hideJsonWebTokens);
}

function hideJsonWebTokens(text: string): string {
  const words = text.split('.');
  const told: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const [word, payload, signature] = words.slice(i, i + 3);
    const start = word.search(JSON_WEB_TOKEN_START);
    if (start >= 0 && payload && signature !== undefined) {
      told.push(`${word.slice(0, start)}***`);
      i += 2;
    } else {
      told.push(word);
    }
  }
  return told.join('.');
}
