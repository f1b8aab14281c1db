import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { resultOf, ROOT, type Part } from 'test-portal';
import { readTracked, trackedFiles } from '../lib/trackedFiles.ts';

/** Files above this are data, not text that someone wrote. */
const MAX_TEXT_BYTES = 4 * 1024 * 1024;

const LOCK_FILES =
  /(^|\/)(yarn\.lock|package-lock\.json|pnpm-lock\.yaml|go\.sum|\.terraform\.lock\.hcl)$/;

/**
 * The address of a package in a lock file names whatever registry somebody
 * used.
 */
const PACKAGE_URL = /__archiveUrl=\S+|https?:\/\/[^\s"']+/;

/** What a committed secret, or the path of somebody's machine, looks like. */
const FORBIDDEN: { what: string; pattern: RegExp }[] = [
  { what: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
  { what: 'an AWS access key', pattern: /\b(AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { what: 'a GitHub token', pattern: /\bgh[pousr]_[A-Za-z0-9]{36,}\b/ },
  { what: 'a Slack token', pattern: /\bxox[abprs]-[A-Za-z0-9-]{10,}/ },
  {
    what: 'an npm token',
    pattern: /\bnpm_[A-Za-z0-9]{36}\b|_authToken=[\w-]{8,}/,
  },
  {
    what: 'a signed token',
    pattern: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/,
  },
  {
    what: 'a path of one machine',
    pattern:
      /(^|[\s"'`(=])\/(home|Users)\/[a-z][\w.-]*\/|(^|[\s"'`(=])\/(root|work)\/[\w.-]+/m,
  },
];

/** No lock file names the registry that somebody used. */
export const lockFiles: Part = {
  name: 'lock files name no registry',
  async run() {
    const files = (await trackedFiles()).filter(path => LOCK_FILES.test(path));
    return resultOf(
      files.map(path => {
        const found = PACKAGE_URL.exec(readTracked(path));
        return found ? [`${path} names ${found[0]}`] : [];
      }),
    );
  },
};

/** No file holds a secret, or the path of somebody's machine. */
export const secrets: Part = {
  name: 'no secret and no private path',
  async run() {
    const files = (await trackedFiles()).filter(path => {
      const { size } = lstatSync(join(ROOT, path));
      return size < MAX_TEXT_BYTES && !LOCK_FILES.test(path);
    });
    return resultOf(files.map(findSecrets));
  },
};

function findSecrets(path: string): string[] {
  const text = readTracked(path);
  return FORBIDDEN.filter(({ pattern }) => pattern.test(text)).map(
    ({ what, pattern }) =>
      `${path} holds ${what}, in line ${lineOf(text, pattern)}`,
  );
}

function lineOf(text: string, pattern: RegExp): number {
  return text.slice(0, text.search(pattern)).split('\n').length;
}
