import { existsSync, readFileSync } from 'node:fs';
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
  const { description, license, repository, homepage, bugs, keywords } =
    manifest;
  const gaps: [string, boolean][] = [
    ['a README.md', existsSync(join(ROOT, folder, 'README.md'))],
    ["'license'", Boolean(license)],
  ];
  if (!manifest.private) {
    gaps.push(
      ["'description'", Boolean(description)],
      ["'homepage'", Boolean(homepage)],
      ["'bugs.url'", Boolean(bugs?.url)],
      ["'keywords'", Boolean(keywords?.length)],
      ['the LICENSE', hasLicense(folder)],
      ['a CHANGELOG.md', existsSync(join(ROOT, folder, 'CHANGELOG.md'))],
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

/** Published packages carry it along, each a copy of its own. */
function hasLicense(folder: string): boolean {
  const path = join(ROOT, folder, 'LICENSE');
  return (
    existsSync(path) &&
    readFileSync(path, 'utf8') === readFileSync(join(ROOT, 'LICENSE'), 'utf8')
  );
}
