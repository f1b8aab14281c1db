import { type Check, isObject, leavesBelow, valueAt } from './check';
import { namesHost } from './origins';

const KEY = 'backend.csp';

/** The only directive without which nothing is let in. */
const MAY_BE_OFF = 'upgrade-insecure-requests';

/** Let in what comes by a network that anyone may change. */
const OPEN = /^(http:|ws:|ftp:|filesystem:|http:\/\/.*|ws:\/\/.*)$/;

/** A host, without the scheme before it and the path behind it. */
const HOST = /^(?:[a-z]+:\/\/)?([^/]*)/;

/** Let programs in that anybody may have written. */
const UNSAFE =
  /^('unsafe-inline'|'unsafe-eval'|'unsafe-hashes'|'nonce-.*|https:|wss:|data:|blob:)$/;

/** Pages of Backstage do not work without; see docs/backstage-internals.md. */
const FORCED = "'unsafe-eval'";

/** Directives that say which programs run, and where they may send things. */
const STRICT =
  /^(default-src|script-src(-elem|-attr)?|connect-src|object-src|base-uri|form-action|frame-ancestors|worker-src)$/;

/**
 * The policy of the pages is what stands between a text that somebody wrote and
 * a program that runs as whoever reads it.
 */
export const checkCsp: Check = config => {
  const csp = valueAt(config, KEY);
  if (csp === undefined) {
    return [];
  }
  if (!isObject(csp)) {
    return [`'${KEY}' must not be turned off`];
  }
  return Object.entries(csp).flatMap(([name, sources]) =>
    checkDirective(name, sources),
  );
};

function checkDirective(name: string, sources: unknown): string[] {
  const key = `${KEY}.${name}`;
  const directive = inKebabCase(name);
  if (sources === false) {
    return directive === MAY_BE_OFF ? [] : [`'${key}' must not be turned off`];
  }
  return leavesBelow(key, [sources].flat())
    .map(({ value }) => String(value).trim())
    .filter(source => isOpen(directive, source))
    .map(source => `'${key}' must name sources, and not all by "${source}"`);
}

function isOpen(directive: string, source: string): boolean {
  const text = source.toLowerCase();
  if (directive === 'script-src' && text === FORCED) {
    return false;
  }
  const [, host] = HOST.exec(text) ?? [];
  return (
    OPEN.test(text) ||
    (text.includes('*') && !namesHost(host)) ||
    (STRICT.test(directive) && UNSAFE.test(text))
  );
}

/** Backstage takes the names in both forms. */
function inKebabCase(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter}`).toLowerCase();
}
