import type { RequestHandler } from 'express';

/** The value of a query parameter that is named after a token, as `access_token`. */
const TOKEN_PARAMETER = /([?&][^=&#]*token=)[^&#]*/gi;

/** What every JSON Web Token looks like, wherever it stands. */
const JSON_WEB_TOKEN = /eyJ[\w-]+\.[\w-]+\.[\w-]*/g;

/**
 * Hides tokens from the logs. A token in the URL is refused, but by mistake some
 * callers put it there, and both the log of requests and the audit log quote the
 * URL, the former also the referring one.
 *
 * Both read the URL as it arrived, which no route does: routes match, and parse
 * parameters from, `req.url`.
 */
export function hideTokens(): RequestHandler {
  return (req, _res, next) => {
    req.originalUrl = hide(req.originalUrl);
    if (req.headers.referer) {
      req.headers.referer = hide(req.headers.referer);
    }
    next();
  };
}

function hide(url: string): string {
  return url.replace(TOKEN_PARAMETER, '$1***').replace(JSON_WEB_TOKEN, '***');
}
