import { InputError } from '@backstage/errors';
import type { Express, Request, RequestHandler } from 'express';
import { unescapeOnce, unescapeWholly } from './unescape';

/** All that are no part of a text, of which tabs and line breaks are. */
const CONTROL = /[^\P{Cc}\t\n\r\x80-\x9f]/u;

/** In a path, those are none either. */
const CONTROL_IN_PATH = /[^\P{Cc}\x80-\x9f]/u;

/** One half of a pair that stands for a character, which is none. */
const HALF_CHARACTER = /\p{Surrogate}/u;

const BODY = Symbol('body');

type RequestWithBody = Request & { [BODY]?: unknown };

/**
 * Refuses control characters in what a request says, before any plugin sees
 * it: PostgreSQL keeps no NUL in a text, so that plugins which do not look
 * answer 500, or nothing.
 *
 * They are found behind escapes as well, and NUL behind any number of them.
 */
export function refuseControlCharacters(app: Express): RequestHandler {
  watchBodies(app);
  return (req, _res, next) => {
    next(findFault(req.url));
  };
}

function findFault(url: string): Error | undefined {
  if (!url.includes('%')) {
    return undefined;
  }
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  const query = mark < 0 ? '' : url.slice(mark);
  if (CONTROL_IN_PATH.test(unescapeWholly(path) ?? '\0')) {
    return new InputError('The path must not have control characters');
  }
  // `%10` may be what somebody looks for: only NUL is sought any deeper.
  return CONTROL.test(unescapeOnce(query)) ||
    (unescapeWholly(query) ?? '\0').includes('\0')
    ? new InputError('The query must not have control characters')
    : undefined;
}

/**
 * Looks at each body when its parser hands it on, which answers 400 where that
 * fails. Plugins bring parsers of their own, so there is no other place that
 * all bodies pass.
 */
function watchBodies(app: Express): void {
  Object.defineProperty(app.request, 'body', {
    configurable: true,
    get(this: RequestWithBody) {
      return this[BODY];
    },
    set(this: RequestWithBody, body: unknown) {
      if (holdsControl(body)) {
        throw new InputError('The body must not have control characters');
      }
      this[BODY] = body;
    },
  });
}

/** Looks at all keys and texts, without a limit for how deep they lie. */
function holdsControl(body: unknown): boolean {
  const waiting = [body];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') {
      if (CONTROL.test(value) || HALF_CHARACTER.test(value)) {
        return true;
      }
    } else if (isContainer(value)) {
      for (const [key, item] of Object.entries(value)) {
        waiting.push(key, item);
      }
    }
  }
  return false;
}

function isContainer(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
  );
}
