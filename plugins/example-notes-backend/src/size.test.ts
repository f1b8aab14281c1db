import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The guide that this plugin is for promises fewer. */
const MAX_LINES = 300;

const PLUGINS = join(__dirname, '../..');

/** What somebody who copies the plugin has to write: its own code. */
const FILES = globSync('example-notes*/{src,migrations}/**/*.{ts,tsx,js,css}', {
  cwd: PLUGINS,
}).filter(path => !/\.test\.|\/setupTests\.ts$|\/schema\//.test(path));

/** The lines of a file that are code, without its imports and re-exports. */
function linesOf(path: string): number {
  return readFileSync(join(PLUGINS, path), 'utf8')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/^(?:import|export) [^;]*? from [^;]*;$/gms, '')
    .split('\n')
    .filter(line => line.trim() && !line.trim().startsWith('//')).length;
}

describe('the example plugin', () => {
  it(`is written in under ${MAX_LINES} lines`, () => {
    const counted = FILES.map(path => ({ lines: linesOf(path), path }));
    const total = counted.reduce((sum, { lines }) => sum + lines, 0);
    const list = counted
      .sort((a, b) => b.lines - a.lines)
      .map(({ lines, path }) => `${lines} ${path}`);
    if (total >= MAX_LINES) {
      throw new Error(
        `The example plugin has ${total} lines of code of its own, and must stay under ${MAX_LINES}: move into the kits what the next plugin needs too.\n${list.join(
          '\n',
        )}`,
      );
    }
    expect(FILES).toContain('example-notes-backend/src/plugin.ts');
    expect(FILES).toContain('example-notes/src/NotesPage.tsx');
  });
});
