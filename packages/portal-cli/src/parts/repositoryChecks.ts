import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { exec } from '../lib/exec.ts';
import { ROOT } from '../lib/paths.ts';
import type { Part, PartResult } from '../lib/parts.ts';

/** Files above this are data, not text that someone wrote. */
const MAX_TEXT_BYTES = 4 * 1024 * 1024;

const LOCK_FILES =
  /(^|\/)(yarn\.lock|package-lock\.json|pnpm-lock\.yaml|go\.sum|\.terraform\.lock\.hcl)$/;

/** The address of a package in a lock file names whatever registry somebody used. */
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

/** Checks of all tracked files, and of the documents that describe the portal. */
export const repositoryChecks: Part[] = [
  { name: 'lock files name no registry', run: checkLockFiles },
  { name: 'no secret and no private path', run: checkSecrets },
  { name: 'catalog and OpenAPI documents', run: checkDocuments },
];

async function trackedFiles(): Promise<string[]> {
  const { code, stdout } = await exec('git', ['ls-files', '-z']);
  if (code !== 0) {
    throw new Error('git cannot list the files of this checkout');
  }
  return stdout
    .split('\0')
    .filter(path => path !== '' && existsSync(join(ROOT, path)));
}

async function checkLockFiles(): Promise<PartResult> {
  const files = (await trackedFiles()).filter(path => LOCK_FILES.test(path));
  return collect(files, path => {
    const found = PACKAGE_URL.exec(read(path));
    return found ? [`${path} names ${found[0]}`] : [];
  });
}

async function checkSecrets(): Promise<PartResult> {
  const files = (await trackedFiles()).filter(path => {
    const { size } = lstatSync(join(ROOT, path));
    return size < MAX_TEXT_BYTES && !LOCK_FILES.test(path);
  });
  return collect(files, path => {
    const text = read(path);
    return FORBIDDEN.filter(({ pattern }) => pattern.test(text)).map(
      ({ what, pattern }) =>
        `${path} holds ${what}, in line ${lineOf(text, pattern)}`,
    );
  });
}

async function checkDocuments(): Promise<PartResult> {
  const catalog = (await trackedFiles()).filter(path =>
    /(^|\/)catalog-info\.yaml$|^demo\/catalog\//.test(path),
  );
  const form = collect(catalog, checkCatalogFile);
  const api = await exec(
    process.execPath,
    [
      join(ROOT, 'node_modules/@backstage/repo-tools/bin/backstage-repo-tools'),
      ...['package', 'schema', 'openapi', 'validate'],
    ],
    { cwd: join(ROOT, 'plugins/task-manager-backend') },
  );
  return {
    passed: form.passed + (api.code === 0 ? 1 : 0),
    failed: form.failed + (api.code === 0 ? 0 : 1),
    details: [form.details, api.code === 0 ? '' : api.stdout + api.stderr].join(
      '\n',
    ),
  };
}

/** Each entity has what the catalog needs, and each `$text` names a file. */
function checkCatalogFile(path: string): string[] {
  const problems: string[] = [];
  for (const document of parseAllDocuments(read(path))) {
    const entity = document.toJS() ?? {};
    const name = `${entity.kind}:${entity.metadata?.name}`;
    if (document.errors.length > 0) {
      problems.push(`${path}: ${document.errors[0].message}`);
    } else if (!entity.apiVersion || !entity.kind || !entity.metadata?.name) {
      problems.push(`${path}: an entity lacks apiVersion, kind or name`);
    }
    const text = entity.spec?.definition?.$text;
    if (text && !existsSync(join(ROOT, path, '..', text))) {
      problems.push(`${path}: ${name} names ${text}, which is not there`);
    }
  }
  return problems;
}

/** One check for each file, which passes without a problem. */
function collect(
  files: string[],
  check: (path: string) => string[],
): PartResult {
  const problems = files.map(check);
  const failed = problems.filter(list => list.length > 0).length;
  return {
    passed: files.length - failed,
    failed,
    details: problems.flat().join('\n'),
  };
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function lineOf(text: string, pattern: RegExp): number {
  return text.slice(0, text.search(pattern)).split('\n').length;
}
