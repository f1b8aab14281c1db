import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultOf, run, type Part } from 'test-portal';
import type { OwnPackage } from '../lib/ownPackages.ts';
import { PACKED_DIR, packAll, packedFolder } from '../lib/packing.ts';
import { COMPILER } from '../lib/compiler.ts';

/** What everybody expects beside the code. */
const FILES = ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md'];

/** Names that code may import without declaring them. */
const ALWAYS_THERE = /^(node:|\.|react\/jsx-runtime$)/;

/** The manifest as it is packed, which differs from that of the sources. */
type PackedManifest = OwnPackage['manifest'] & {
  exports?: Record<string, unknown>;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
};

/**
 * What adopters get: each package is packed as it would be published, has what
 * it should have, declares what its types import, and its public entries pass
 * the compiler at its strictest.
 */
export const packedPackages: Part = {
  name: 'packed packages',
  async run() {
    const packages = await packAll();
    const faults = packages.map(findFaults);
    return resultOf([...faults, await compile(packages)]);
  },
};

function findFaults({ manifest: { name } }: OwnPackage): string[] {
  const there = readdirSync(packedFolder(name));
  const packed = readManifest(name);
  const declared = new Set([
    name,
    ...Object.keys(packed.dependencies ?? {}),
    ...Object.keys(packed.peerDependencies ?? {}),
  ]);
  const undeclared = importedTypes(name).filter(
    imported => !declared.has(imported),
  );
  return [
    ...FILES.filter(file => !there.includes(file)).map(
      file => `${name} is packed without ${file}`,
    ),
    ...undeclared.map(other => `The types of ${name} import ${other}`),
  ];
}

function readManifest(name: string): PackedManifest {
  return JSON.parse(
    readFileSync(join(packedFolder(name), 'package.json'), 'utf8'),
  );
}

/** The packages that the published types of a package import. */
function importedTypes(name: string): string[] {
  const dist = join(packedFolder(name), 'dist');
  const imports = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.d.ts'))
    .flatMap(path => [
      ...readFileSync(join(dist, path), 'utf8').matchAll(
        /(?:from |import\()['"]([^'"]+)['"]/g,
      ),
    ])
    .map(([, specifier]) => specifier)
    .filter(specifier => !ALWAYS_THERE.test(specifier))
    .map(specifier => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier);
  return [...new Set(imports)].sort();
}

/** Faults in what is ours; what others publish is not ours to mend. */
async function compile(packages: OwnPackage[]): Promise<string[]> {
  const entries = packages.flatMap(({ manifest: { name } }) =>
    Object.keys(readManifest(name).exports ?? { '.': '' })
      .filter(entry => !/\.\w+$/.test(entry))
      .map(entry => name + entry.slice(1)),
  );
  const lines = entries.map(
    (entry, n) => `import * as entry${n} from '${entry}';\nvoid entry${n};`,
  );
  writeFileSync(join(PACKED_DIR, 'entries.ts'), `${lines.join('\n')}\n`);
  writeFileSync(
    join(PACKED_DIR, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        skipLibCheck: false,
        noEmit: true,
        jsx: 'react-jsx',
        target: 'ES2023',
        module: 'ESNext',
        moduleResolution: 'Bundler',
        types: ['node', 'jest'],
      },
      files: ['entries.ts'],
    }),
  );
  const { stdout } = await run(process.execPath, [
    COMPILER.script,
    ...['--pretty', 'false', '-p', PACKED_DIR],
  ]);
  return stdout
    .split('\n')
    .filter(line => /^\S*(@portolan\/|entries\.ts)/.test(line));
}
