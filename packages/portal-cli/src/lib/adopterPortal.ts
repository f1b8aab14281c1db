import {
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from 'test-portal';
import type { Guide, GuideBlock } from './guide.ts';

const FRAME = join(ROOT, 'packages/portal-cli/adopter');
const BACKEND = 'packages/backend/src/index.ts';
const PLACE = '/* What the guide adds comes here. */';

/** What says which configuration there is, as a new portal has it. */
const CREATED_WITH = {
  app: { '@backstage/frontend-defaults': '*', '@backstage/core-app-api': '*' },
  backend: { '@backstage/backend-defaults': '*' },
};

/** A back end of the portal, by the choice that the guide leaves. */
export type AdopterBackend = {
  /** What the guide says of it, `''` for its first choice. */
  variant: string;
  /** Its sources, relative to the portal. */
  entry: string;
};

/**
 * Writes a portal that somebody else made, to which the lines of the guide were
 * added. What else it needs is found above its folder.
 *
 * @returns its back ends
 */
export function writeAdopterPortal(
  folder: string,
  { blocks }: Guide,
): AdopterBackend[] {
  rmSync(folder, { recursive: true, force: true });
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  writeManifests(folder, put);
  writeFrame(folder);
  blocks
    .filter(({ path }) => path !== BACKEND)
    .forEach(({ path, code }) => put(path, code));
  const added = blocks.filter(({ path }) => path === BACKEND);
  const variants = [...new Set(added.map(({ variant }) => variant))];
  return variants.map((variant, n) => {
    const entry = `packages/backend/src/index${n}.ts`;
    put(entry, backendWith(added.filter(block => block.variant === variant)));
    return { variant, entry };
  });
}

function writeManifests(
  folder: string,
  put: (path: string, text: string) => void,
): void {
  const manifest = (content: object) =>
    JSON.stringify({ version: '0.0.0', private: true, ...content });
  put(
    'package.json',
    manifest({ name: 'adopter', workspaces: ['packages/*'] }),
  );
  for (const [name, role] of [
    ['app', 'frontend'],
    ['backend', 'backend'],
  ] as const) {
    put(
      `packages/${name}/package.json`,
      manifest({ name, backstage: { role }, dependencies: CREATED_WITH[name] }),
    );
    link(folder, name);
  }
  put(
    'tsconfig.json',
    JSON.stringify({
      extends: '@backstage/cli/config/tsconfig.json',
      include: ['packages/*/src'],
      compilerOptions: { jsx: 'react-jsx', noEmit: true, incremental: false },
    }),
  );
}

/** What a package manager does for the packages of a project. */
function link(folder: string, name: string): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(modules, { recursive: true });
  symlinkSync(join('../packages', name), join(modules, name), 'dir');
}

function writeFrame(folder: string): void {
  for (const [from, to] of [
    [join(FRAME, 'app-config.yaml'), 'app-config.yaml'],
    [join(FRAME, 'people.yaml'), 'people.yaml'],
    [join(FRAME, 'app.tsx'), 'packages/app/src/index.tsx'],
    [join(ROOT, 'packages/app/public'), 'packages/app/public'],
  ]) {
    cpSync(from, join(folder, to), { recursive: true });
  }
}

function backendWith(blocks: GuideBlock[]): string {
  const lines = blocks.map(({ code }) => code).join('\n');
  return readFileSync(join(FRAME, 'backend.ts'), 'utf8').replace(
    PLACE,
    () => lines,
  );
}
