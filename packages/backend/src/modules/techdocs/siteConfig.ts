import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { InputError } from '@backstage/errors';
import { parse } from 'yaml';

/** An entry of a site's navigation: a page, or a section of entries. */
export type NavEntry =
  | { title?: string; page: string }
  | { title: string; entries: NavEntry[] };

/** The part of `mkdocs.yml` that {@link MarkdownSiteGenerator} understands. */
export interface SiteConfig {
  name: string;
  description?: string;
  /** Folder of the pages, relative to the file. */
  docsDir: string;
  nav?: NavEntry[];
}

/** Reads `mkdocs.yml`; without one, every page below `docs` makes the site. */
export async function readSiteConfig(
  inputDir: string,
  defaultName: string,
): Promise<SiteConfig> {
  const text = await readFile(join(inputDir, 'mkdocs.yml'), 'utf8').catch(
    error => {
      if (error.code === 'ENOENT') {
        return '{}';
      }
      throw error;
    },
  );
  const raw: unknown = parse(text, { maxAliasCount: 0 }) ?? {};
  if (!isObject(raw)) {
    throw new InputError("'mkdocs.yml' must be a mapping");
  }
  return {
    name: optionalString(raw, 'site_name') ?? defaultName,
    description: optionalString(raw, 'site_description'),
    docsDir: checkInside(optionalString(raw, 'docs_dir') ?? 'docs', 'docs_dir'),
    nav: raw.nav === undefined ? undefined : readNav(raw.nav),
  };
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
