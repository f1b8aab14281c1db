import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import {
  GeneratorRunOptions,
  TechdocsGenerator,
} from '@backstage/plugin-techdocs-node';
import { defaultNav, isPage, rewriteTarget, toPage } from './pages';
import { pageTemplate } from './pageTemplate';
import { RenderedPage, renderMarkdown } from './renderMarkdown';
import { NavEntry, readSiteConfig } from './siteConfig';
import { listSiteFiles, readSiteFile } from './siteFiles';
import { STYLE_SHEET, STYLE_SHEET_TEXT } from './styleSheet';

/**
 * Builds a TechDocs site from Markdown without MkDocs, so that a portal shows
 * its documentation with nothing installed but npm packages.
 *
 * It reads `mkdocs.yml` (name, description, folder, navigation) and knows
 * CommonMark with tables, but none of MkDocs' plugins and extensions.
 */
export class MarkdownSiteGenerator extends TechdocsGenerator {
  static create(options: { config: Config; logger: LoggerService }) {
    return new MarkdownSiteGenerator({
      ...options,
      scmIntegrations: ScmIntegrations.fromConfig(options.config),
    });
  }

  override async run(options: GeneratorRunOptions): Promise<void> {
    const { inputDir, outputDir, etag } = options;
    const site = await readSiteConfig(
      inputDir,
      options.siteOptions?.name ?? 'Documentation',
    );
    const files = await listSiteFiles(inputDir, site.docsDir);
    const read = (path: string) =>
      readSiteFile(inputDir, join(site.docsDir, path));
    const nav = site.nav ?? defaultNav(files);
    checkNav(nav, files);
    const pages = await renderPages(files, read);
    const titles = new Map(
      [...pages].map(([source, { title }]) => [source, title ?? source]),
    );

    for (const [source, content] of pages) {
      const page = toPage(source);
      const html = pageTemplate({ site, nav, page, content, titles });
      await write(outputDir, join(page.folder, 'index.html'), html);
    }
    for (const file of files.filter(path => !isPage(path))) {
      await write(outputDir, file, await read(file));
    }
    await write(outputDir, STYLE_SHEET, STYLE_SHEET_TEXT);
    await write(outputDir, 'search/search_index.json', searchIndex(pages));
    const written = [...pages.keys()].map(source =>
      join(toPage(source).folder, 'index.html'),
    );
    await write(
      outputDir,
      'techdocs_metadata.json',
      JSON.stringify({
        site_name: site.name,
        site_description: site.description,
        build_timestamp: Date.now(),
        files: [...written, ...files.filter(path => !isPage(path))],
        etag,
      }),
    );
  }
}

function checkNav(nav: NavEntry[], files: string[]): void {
  for (const entry of nav) {
    if ('entries' in entry) {
      checkNav(entry.entries, files);
    } else if (!files.includes(entry.page)) {
      throw new InputError(
        `'nav' in 'mkdocs.yml' names '${entry.page}', which is not there`,
      );
    }
  }
}

async function renderPages(
  files: string[],
  read: (path: string) => Promise<Buffer>,
): Promise<Map<string, RenderedPage>> {
  const all = new Set(files);
  const pages = new Map<string, RenderedPage>();
  for (const source of files.filter(isPage)) {
    const text = (await read(source)).toString('utf8');
    const page = toPage(source);
    pages.set(
      source,
      renderMarkdown(text, target => rewriteTarget(page, target, all)),
    );
  }
  return pages;
}

/** The format of MkDocs' search plugin, which the TechDocs collator reads. */
function searchIndex(pages: ReadonlyMap<string, RenderedPage>): string {
  const docs = [...pages].map(([source, page]) => {
    const { folder } = toPage(source);
    return {
      location: folder === '' ? '' : `${folder}/`,
      title: page.title ?? source,
      text: page.text,
    };
  });
  return JSON.stringify({ config: { lang: ['en'] }, docs });
}

async function write(
  root: string,
  path: string,
  content: string | Buffer,
): Promise<void> {
  const target = join(root, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
}
