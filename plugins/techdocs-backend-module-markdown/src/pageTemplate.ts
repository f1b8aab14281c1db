import { linkBetween, linkToFile, Page, toPage } from './pages';
import { RenderedPage } from './renderMarkdown';
import { NavEntry, SiteConfig } from './siteConfig';
import { STYLE_SHEET } from './styleSheet';

/** What {@link pageTemplate} puts together. */
export type PageTemplateOptions = {
  site: SiteConfig;
  nav: NavEntry[];
  page: Page;
  content: RenderedPage;
  /** Title of each page by its source. */
  titles: ReadonlyMap<string, string>;
};

/**
 * Wraps a page in the structure of MkDocs' Material theme, which is what the
 * TechDocs reader lays out and styles.
 */
export function pageTemplate(options: PageTemplateOptions): string {
  const { site, content } = options;
  const title = content.title ?? site.name;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)} - ${escapeHtml(site.name)}</title>
<link rel="stylesheet" href="${escapeHtml(
    linkToFile(options.page, STYLE_SHEET),
  )}">
</head>
<body>
<div class="md-container" data-md-component="container">
<main class="md-main" data-md-component="main">
<div class="md-main__inner md-grid">
${sidebar('primary', 'navigation', navigation(options))}
${sidebar('secondary', 'toc', contents(content))}
<div class="md-content" data-md-component="content">
<article class="md-content__inner md-typeset">
${content.html}</article>
</div>
</div>
</main>
</div>
</body>
</html>
`;
}

function sidebar(kind: string, type: string, content: string): string {
  return `<div class="md-sidebar md-sidebar--${kind}" data-md-component="sidebar" data-md-type="${type}">
<div class="md-sidebar__scrollwrap"><div class="md-sidebar__inner">${content}</div></div>
</div>`;
}

function navigation(options: PageTemplateOptions): string {
  return `<nav class="md-nav md-nav--primary" aria-label="Navigation">
<span class="md-nav__title">${escapeHtml(options.site.name)}</span>
${navList(options.nav, options)}</nav>`;
}

function navList(entries: NavEntry[], options: PageTemplateOptions): string {
  const items = entries.map(entry => navItem(entry, options)).join('');
  return `<ul class="md-nav__list">${items}</ul>`;
}

function navItem(entry: NavEntry, options: PageTemplateOptions): string {
  if ('entries' in entry) {
    return `<li class="md-nav__item"><span class="md-nav__title">${escapeHtml(
      entry.title,
    )}</span>${navList(entry.entries, options)}</li>`;
  }
  const title = entry.title ?? options.titles.get(entry.page) ?? entry.page;
  const active =
    entry.page === options.page.source ? ' md-nav__link--active' : '';
  const href = linkBetween(options.page, toPage(entry.page));
  return `<li class="md-nav__item"><a class="md-nav__link${active}" href="${escapeHtml(
    href,
  )}">${escapeHtml(title)}</a></li>`;
}

function contents(content: RenderedPage): string {
  const items = content.headings
    .filter(heading => heading.level === 2 || heading.level === 3)
    .map(
      heading =>
        `<li class="md-nav__item"><a class="md-nav__link" href="#${escapeHtml(
          heading.id,
        )}">${escapeHtml(heading.text)}</a></li>`,
    );
  if (items.length === 0) {
    return '';
  }
  return `<nav class="md-nav md-nav--secondary" aria-label="Table of contents">
<span class="md-nav__title">On this page</span>
<ul class="md-nav__list" data-md-component="toc">${items.join('')}</ul></nav>`;
}

/** Makes a text safe in HTML, in attributes too. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
