import type { RequestHandler } from 'express';
import { holdsSecret, isSecretName, withoutJsonWebTokens } from './secrets';
import { unescapeWholly } from './unescape';

const HIDDEN = '***';

/** What a URL consists of, with what stands between its parts. */
const SEPARATOR = /([?&;/#])/;

/** Few URLs have an escape, a parameter, or what begins a token. */
const MAY_HOLD_SECRET = /[%=]|eyJ|_|-|A[KS]IA/;

/** A name and password before the host of an address. */
const USER_INFO = /^([a-z]{1,10}:\/\/)[^/?#]*@/i;

/**
 * Hides tokens, passwords and keys from the logs. A token in the URL is
 * refused, but by mistake some callers put one there, and both the log of
 * requests and the audit log quote the URL, and who calls, the former also the
 * referring URL.
 *
 * All are read as they arrived, which no route does: routes match, and parse
 * parameters from, `req.url`.
 */
export function hideTokens(): RequestHandler {
  return (req, _res, next) => {
    const { originalUrl, headers } = req;
    const hidden = hide(originalUrl);
    if (hidden !== originalUrl) {
      req.originalUrl = hidden;
    }
    // Express knows both spellings, and so does the log.
    for (const name of ['referer', 'referrer']) {
      const value = headers[name];
      if (value) {
        headers[name] = hide(String(value)).replace(USER_INFO, `$1${HIDDEN}@`);
      }
    }
    if (headers['user-agent'] && tellsSecret(headers['user-agent'])) {
      headers['user-agent'] = HIDDEN;
    }
    next();
  };
}

function hide(url: string): string {
  return MAY_HOLD_SECRET.test(url)
    ? url.split(SEPARATOR).map(hidePart).join('')
    : url;
}

/** A segment of the path, or a parameter with its value. */
function hidePart(part: string): string {
  if (!MAY_HOLD_SECRET.test(part)) {
    return part;
  }
  const kept = withoutJsonWebTokens(part);
  const plain = unescapeWholly(kept);
  if (plain !== undefined && !holdsSecret(plain) && !namesSecret(plain)) {
    return kept;
  }
  const equals = part.indexOf('=');
  return `${withoutValue(part, equals)}${HIDDEN}`;
}

/** The name of a parameter, unless that is where the secret stands. */
function withoutValue(part: string, equals: number): string {
  const name = equals < 0 ? '' : part.slice(0, equals + 1);
  const plain = unescapeWholly(name);
  return plain === undefined || holdsSecret(plain) ? '' : name;
}

/** Whether a text without escapes has a parameter whose value is to hide. */
function namesSecret(plain: string): boolean {
  return plain.split(/[?&;/#\s,{}]+/).some(parameter => {
    const end = parameter.search(/[=:]/);
    return end > 0 && isSecretName(parameter.slice(0, end));
  });
}

/** The same in a text without any form, as in `token: 12` and `Bearer 12`. */
function tellsSecret(text: string): boolean {
  const plain = unescapeWholly(text);
  return (
    plain === undefined ||
    holdsSecret(plain) ||
    namesSecret(plain) ||
    /\b(bearer|basic)\s/i.test(plain)
  );
}
