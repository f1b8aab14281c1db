import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { MarkdownSiteGenerator } from './MarkdownSiteGenerator';

const input = createMockDirectory();
const output = createMockDirectory();
const outside = createMockDirectory();

async function generate(
  files: Record<string, string>,
  prepare: () => void = () => {},
) {
  input.setContent(files);
  prepare();
  output.clear();
  const logger = mockServices.logger.mock();
  await MarkdownSiteGenerator.create({
    config: new ConfigReader({}),
    logger,
  }).run({
    inputDir: input.path,
    outputDir: output.path,
    etag: 'abc',
    logger: logger as never,
  });
  return (path: string) => readFileSync(output.resolve(path), 'utf8');
}

describe('MarkdownSiteGenerator', () => {
  it('writes each page where MkDocs would, with links that hold there', async () => {
    const read = await generate({
      'mkdocs.yml':
        'site_name: Handbook\nnav:\n  - Start: index.md\n  - Guides:\n    - how-to/call.md\n',
      'docs/index.md':
        '# Welcome\n\n[call](how-to/call.md#curl) ![map](img/map.png) [gone](gone.md) [out](https://example.com)',
      'docs/how-to/call.md':
        '# Call it\n\n## Curl\n\nOne line\nand another\n\n[back](../index.md) ![map](../img/map.png)',
      'docs/img/map.png': 'png',
    });
    const index = read('index.html');
    expect(index).toContain('<a href="how-to/call/#curl">call</a>');
    expect(index).toContain('src="img/map.png"');
    expect(index).toContain('<a>gone</a>');
    expect(index).toContain('href="https://example.com"');
    expect(index).toContain('>Guides</span>');
    const call = read('how-to/call/index.html');
    expect(call).toContain('<a href="../../">back</a>');
    expect(call).toContain('src="../../img/map.png"');
    expect(call).toContain('<h2 id="curl">Curl</h2>');
    expect(call).toMatch(
      /rel="stylesheet" href="\.\.\/\.\.\/assets\/stylesheets\/main\.[0-9a-f]{8}\.min\.css"/,
    );
    expect(read('img/map.png')).toBe('png');
    expect(JSON.parse(read('techdocs_metadata.json'))).toMatchObject({
      site_name: 'Handbook',
      etag: 'abc',
      files: expect.arrayContaining(['index.html', 'img/map.png']),
    });
    expect(JSON.parse(read('search/search_index.json')).docs).toContainEqual({
      location: 'how-to/call/',
      title: 'Call it',
      text: expect.stringContaining('Curl\nOne line and another\n'),
    });
  });

  it('makes a site of all pages when there is no mkdocs.yml', async () => {
    const read = await generate({
      'docs/index.md': '# One',
      'docs/b.md': '# Two',
    });
    expect(read('index.html')).toContain(
      '<a class="md-nav__link" href="b/">Two</a>',
    );
  });

  it('lets a wide table be scrolled by the keyboard', async () => {
    const read = await generate({
      'docs/index.md': '| a | b |\n| - | - |\n| 1 | 2 |',
    });
    expect(read('index.html')).toContain('<table tabindex="0">');
  });

  it('shows HTML as it is written and drops links that run code', async () => {
    const read = await generate({
      'docs/index.md':
        '# <img src=x onerror=alert(1)>\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![x](data:text/html,x)',
    });
    const page = read('index.html');
    expect(page).not.toContain('<script>');
    expect(page).not.toContain('<img');
    expect(page).not.toMatch(/(href|src)="(javascript|data):/);
    expect(page).toContain('&lt;script&gt;');
  });

  it.each<[string, Record<string, string>]>([
    ['a page', { 'site/en/link.md': outside.resolve('secret.md') }],
    ['a folder of pages', { 'site/en/folder': outside.path }],
    ['the folder of all pages', { 'site/en': outside.path }],
    ['the way to it', { site: outside.path }],
    ['one link behind another', { hop: outside.path, site: 'hop' }],
    ['mkdocs.yml', { 'mkdocs.yml': outside.resolve('secret.md') }],
  ])('refuses a link for %s', async (_what, links) => {
    outside.setContent({
      'secret.md': 'secret: a: b',
      'en/index.md': 'secret',
    });
    const files: Record<string, string> = {};
    if (!('mkdocs.yml' in links)) {
      files['mkdocs.yml'] = 'docs_dir: site/en';
    }
    const run = generate(files, () => {
      for (const [path, target] of Object.entries(links)) {
        mkdirSync(dirname(input.resolve(path)), { recursive: true });
        symlinkSync(target, input.resolve(path));
      }
    });
    await expect(run).rejects.toThrow(/^(?!.*secret: a).*links are refused/s);
  });

  it.each(['mkdocs.yml', 'docs/pipe.md'])(
    'refuses the named pipe %s, and does not wait for its writer',
    async path => {
      const run = generate({ 'docs/index.md': '# One' }, () =>
        execFileSync('mkfifo', [input.resolve(path)]),
      );
      await expect(run).rejects.toThrow(/not a plain file/);
    },
  );

  it('publishes neither hidden files nor its own description', async () => {
    await generate({
      'mkdocs.yml': 'docs_dir: .',
      'index.md': '# One',
      '.env': 'secret',
      '.git/config': 'secret',
      'guides/.draft.md': 'secret',
    });
    expect(Object.keys(output.content() ?? {}).sort()).toEqual([
      'assets',
      'index.html',
      'search',
      'techdocs_metadata.json',
    ]);
  });

  it.each([
    ['docs_dir: ../..', /'docs_dir'/],
    ['docs_dir: .git', /'docs_dir'/],
    ['docs_dir: mkdocs.yml', /not a folder/],
    ['site_name: a\npassword: b: c', /^(?!.*password).* line 2$/s],
    ['a: &a 1\nb: *a', /not YAML/],
    ['nav: [../secret.md]', /'nav'/],
    ['nav: [gone.md]', /'gone.md', which is not there/],
    ['nav: 1', /must be a list/],
    ['- a', /must be a mapping/],
  ])('refuses the mkdocs.yml %j', async (text, message) => {
    await expect(
      generate({ 'mkdocs.yml': text, 'docs/index.md': '# One' }),
    ).rejects.toThrow(message);
  });
});
