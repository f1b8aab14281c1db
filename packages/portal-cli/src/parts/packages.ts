import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { resultOf, ROOT, type Part } from 'test-portal';
import { ownPackages, type OwnPackage } from '../lib/ownPackages.ts';

/**
 * Each package says what it is, and one that is published says where it comes
 * from.
 */
export const packages: Part = {
  name: 'packages are described',
  run: async () => resultOf(ownPackages().map(findGaps)),
};

function findGaps({ folder, manifest }: OwnPackage): string[] {
  const { description, license, repository } = manifest;
  const gaps: [string, boolean][] = [
    ['a README.md', existsSync(join(ROOT, folder, 'README.md'))],
    ["'license'", Boolean(license)],
  ];
  if (!manifest.private) {
    gaps.push(
      ["'description'", Boolean(description)],
      ["'repository.url'", Boolean(repository?.url)],
      [
        "its folder as 'repository.directory'",
        repository?.directory === folder,
      ],
    );
  }
  return gaps
    .filter(([, there]) => !there)
    .map(([what]) => `${folder} lacks ${what}`);
}
