import { getDomain, parse } from 'tldts';

/**
 * An address with at most one wildcard, in place of the whole of its first
 * names: whatever else a pattern may hold, as `?`, `!` or braces, is for who
 * wants to let in more than can be seen.
 */
const ORIGIN = /^https:\/\/(\*\.)?([a-z0-9.-]+)(:\d+)?$/i;

/** Whether a pattern stands for the pages of one organization, over TLS. */
export function namesSite(pattern: unknown): boolean {
  const [, wildcard, host] = ORIGIN.exec(String(pattern)) ?? [];
  return host !== undefined && (!wildcard || isOwnable(host));
}

/** Whether a host is named, or all hosts below what one organization owns. */
export function namesHost(pattern: unknown): boolean {
  const [, wildcard, host] =
    /^(\*\.)?([a-z0-9.-]+)(?::[\d-]+)?$/i.exec(String(pattern)) ?? [];
  return host !== undefined && (!wildcard || isOwnable(host));
}

/**
 * Whether a name is below one under which anybody may have a name, as `com`,
 * `co.uk` or `github.io`.
 */
function isOwnable(host: string): boolean {
  return getDomain(host, { allowPrivateDomains: true }) !== null;
}

/**
 * Whether a host is an address rather than a name, or this machine: what lies
 * there is for nobody from outside, such as a cloud's metadata.
 */
export function isAddress(pattern: unknown): boolean {
  const host = String(pattern).replace(/:[\d-]+$/, '');
  const { isIp } = parse(host);
  // Numbers and hexadecimal ones are addresses too.
  return isIp === true || /^(localhost|[\dx.]+)\.?$/i.test(host);
}
