import { InputError } from '@backstage/errors';
import { PreconditionRequiredError } from './errors';

/** For which versions a change is meant: any, or these ETags. @public */
export type VersionMatch = '*' | readonly string[];

/** Tags of a header; the ones that begin with `W/` are weak. */
const TAG = /\s*(?:(W\/)?"([\x21\x23-\x7e\x80-\xff]*)")\s*(?:,|$)/y;

type Tag = { weak: boolean; value: string };

/** The tag of a version, to be sent as `ETag`. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/**
 * Reads `If-Match` of a change. Weak tags never match, since they promise no
 * more than likeness.
 *
 * @throws InputError if it is malformed.
 */
export function parseIfMatch(
  header: string | undefined,
): VersionMatch | undefined {
  const tags = parseTags('If-Match', header);
  return Array.isArray(tags)
    ? tags.filter(({ weak }) => !weak).map(({ value }) => value)
    : tags;
}

/**
 * Reads `If-Match` of a change that must have it.
 *
 * @throws PreconditionRequiredError if it is missing.
 * @throws InputError if it is malformed.
 */
export function requireIfMatch(header: string | undefined): VersionMatch {
  const match = parseIfMatch(header);
  if (match === undefined) {
    throw new PreconditionRequiredError(
      'If-Match is required: send the ETag that you have seen, or *',
    );
  }
  return match;
}

/**
 * Whether a change is meant for a version: for any, if it says nothing.
 *
 * @public
 */
export function isMatch(
  match: VersionMatch | undefined,
  version: number,
): boolean {
  return match === undefined || match === '*' || match.includes(`${version}`);
}

/**
 * Whether the caller's copy, named by `If-None-Match`, is still the current
 * one. A malformed header is ignored.
 */
export function isFresh(header: string | undefined, version: number): boolean {
  try {
    const tags = parseTags('If-None-Match', header);
    return Array.isArray(tags)
      ? tags.some(({ value }) => value === String(version))
      : tags === '*';
  } catch {
    return false;
  }
}

function parseTags(
  name: string,
  header: string | undefined,
): '*' | Tag[] | undefined {
  if (header === undefined) {
    return undefined;
  }
  if (header.trim() === '*') {
    return '*';
  }
  const tags: Tag[] = [];
  TAG.lastIndex = 0;
  while (TAG.lastIndex < header.length) {
    const match = TAG.exec(header);
    if (!match) {
      throw new InputError(`${name} must be * or a list of ETags such as "3"`);
    }
    tags.push({ weak: match[1] !== undefined, value: match[2] });
  }
  return tags;
}
