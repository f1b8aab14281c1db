import { resultOf, type Part } from 'test-portal';
import { ownPackages } from '../lib/ownPackages.ts';
import { readTracked, trackedFiles } from '../lib/trackedFiles.ts';

/** Where plugins are put together, with one line for each. */
const WIRING = [
  'packages/app/package.json',
  'packages/app/src/App.tsx',
  'packages/backend/package.json',
  'packages/backend/src/index.ts',
];

/** Code of our own, and what it depends on. */
const CHECKED = /^packages\/[^/]+\/(src\/.*\.tsx?|package\.json)$/;

/**
 * No code under `packages` names a plugin of ours: what a plugin brings is
 * found.
 */
export const boundaries: Part = {
  name: 'packages name no plugin',
  async run() {
    const names = pluginNames();
    const files = (await trackedFiles()).filter(
      path => CHECKED.test(path) && !WIRING.includes(path),
    );
    return resultOf(
      files.map(path => {
        const text = readTracked(path);
        return names
          .filter(name => name.test(text))
          .map(name => `${path} names ${text.match(name)?.[0]}`);
      }),
    );
  },
};

/** Each package of a plugin, and each plugin's id in any spelling. */
function pluginNames(): RegExp[] {
  const packages = ownPackages()
    .filter(({ folder }) => folder.startsWith('plugins/'))
    .map(({ manifest }) => manifest);
  const ids = packages
    .filter(({ backstage }) =>
      /^(front|back)end-plugin$/.test(backstage?.role ?? ''),
    )
    .flatMap(({ backstage }) => backstage?.pluginId ?? []);
  return [
    ...packages.map(({ name }) => new RegExp(`${name}(?![\\w-])`)),
    ...[...new Set(ids)].map(id => new RegExp(id.replaceAll('-', '-?'), 'i')),
  ];
}
