import { posix } from 'node:path';
import { NavEntry } from './siteConfig';

/** Where a page comes from and where it is served. */
export type Page = {
  /** Source, as `how-to/call-the-api.md`. */
  source: string;
  /**
   * Folder of its `index.html`, as `how-to/call-the-api`; empty for the first
   * page.
   */
  folder: string;
};

/** Whether a file is a page. */
export function isPage(path: string): boolean {
  return path.toLowerCase().endsWith('.md');
}

/** MkDocs' way: each page is the index of a folder of its name. */
export function toPage(source: string): Page {
  const { dir, name } = posix.parse(source);
  const isIndex = ['index', 'readme'].includes(name.toLowerCase());
  return { source, folder: isIndex ? dir : posix.join(dir, name) };
}

/** The link from one page to another, always with a slash at its end. */
export function linkBetween(from: Page, to: Page): string {
  const path = posix.relative(`/${from.folder}`, `/${to.folder}`);
  return path === '' ? './' : `${path}/`;
}

/** The link from a page to a file that is served where it lies. */
export function linkToFile(from: Page, path: string): string {
  return encodeURI(posix.relative(`/${from.folder}`, `/${path}`));
}

/**
 * Rewrites a link or picture of a page for the place where the page is served.
 * Answers undefined for a page or file that isn't part of the site.
 */
export function rewriteTarget(
  from: Page,
  target: string,
  files: ReadonlySet<string>,
): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|\/|#|$)/i.test(target)) {
    return target;
  }
  const [, path, rest] = /^([^?#]*)(.*)$/s.exec(target) ?? [];
  const wanted = posix.join(posix.dirname(from.source), decodePath(path));
  if (!files.has(wanted)) {
    return undefined;
  }
  return isPage(wanted)
    ? `${linkBetween(from, toPage(wanted))}${rest}`
    : `${linkToFile(from, wanted)}${rest}`;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The navigation that a site without one gets: all its pages in order. */
export function defaultNav(files: string[]): NavEntry[] {
  return files
    .filter(isPage)
    .sort((a, b) => toPage(a).folder.localeCompare(toPage(b).folder))
    .map(page => ({ page }));
}
