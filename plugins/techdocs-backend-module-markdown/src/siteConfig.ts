import { posix } from 'node:path';
import { InputError, NotFoundError } from '@backstage/errors';
import { parse, YAMLParseError } from 'yaml';
import { readSiteFile, SITE_CONFIG_FILE } from './siteFiles';

/** An entry of a site's navigation: a page, or a section of entries. */
export type NavEntry =
  | { title?: string; page: string }
  | { title: string; entries: NavEntry[] };

/** The part of `mkdocs.yml` that {@link MarkdownSiteGenerator} understands. */
export type SiteConfig = {
  name: string;
  description?: string;
  /** Folder of the pages, relative to the file. */
  docsDir: string;
  nav?: NavEntry[];
};

/** Reads `mkdocs.yml`; without one, every page below `docs` makes the site. */
export async function readSiteConfig(
  inputDir: string,
  defaultName: string,
): Promise<SiteConfig> {
  const raw = parseYaml(await readText(inputDir)) ?? {};
  if (!isObject(raw)) {
    throw new InputError("'mkdocs.yml' must be a mapping");
  }
  return {
    name: optionalString(raw, 'site_name') ?? defaultName,
    description: optionalString(raw, 'site_description'),
    docsDir: readDocsDir(raw),
    nav: raw.nav === undefined ? undefined : readNav(raw.nav),
  };
}

async function readText(inputDir: string): Promise<string> {
  try {
    return (await readSiteFile(inputDir, SITE_CONFIG_FILE)).toString('utf8');
  } catch (error) {
    if (error instanceof NotFoundError) {
      return '';
    }
    throw error;
  }
}

/**
 * Its errors name the line only: the text itself is not for all who see them.
 */
function parseYaml(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0, logLevel: 'error' });
  } catch (error) {
    const line =
      error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    throw new InputError(
      `'mkdocs.yml' is not YAML that is understood${
        line ? `, see line ${line}` : ''
      }`,
    );
  }
}

/** A hidden folder may hold what is not for readers, as `.git` does. */
function readDocsDir(raw: Record<string, unknown>): string {
  const path = checkInside(
    optionalString(raw, 'docs_dir') ?? 'docs',
    'docs_dir',
  );
  if (path.split('/').some(part => part.startsWith('.') && part !== '.')) {
    throw new InputError(
      `'docs_dir' in 'mkdocs.yml' must not be a hidden folder, as '${path}' is`,
    );
  }
  return path;
}

function readNav(value: unknown): NavEntry[] {
  if (!Array.isArray(value)) {
    throw new InputError("'nav' in 'mkdocs.yml' must be a list");
  }
  return value.map(readNavEntry);
}

function readNavEntry(value: unknown): NavEntry {
  if (typeof value === 'string') {
    return { page: checkInside(value, 'nav') };
  }
  const [entry, ...more] = isObject(value) ? Object.entries(value) : [];
  if (!entry || more.length > 0) {
    throw new InputError(
      `An entry of 'nav' in 'mkdocs.yml' must be a page or one title: ${JSON.stringify(
        value,
      )}`,
    );
  }
  const [title, target] = entry;
  return typeof target === 'string'
    ? { title, page: checkInside(target, 'nav') }
    : { title, entries: readNav(target) };
}

function checkInside(path: string, key: string): string {
  const normal = posix.normalize(path);
  if (posix.isAbsolute(normal) || normal.split('/').includes('..')) {
    throw new InputError(
      `'${key}' in 'mkdocs.yml' must stay inside its folder, not '${path}'`,
    );
  }
  return normal;
}

function optionalString(
  raw: Record<string, unknown>,
  key: string,
): string | undefined {
  const value = raw[key];
  if (value === undefined || typeof value === 'string') {
    return value;
  }
  throw new InputError(`'${key}' in 'mkdocs.yml' must be a text`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
