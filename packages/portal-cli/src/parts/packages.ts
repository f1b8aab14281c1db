import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { resultOf, ROOT, type Part } from 'test-portal';
import {
  publishedPackages,
  type PublishedPackage,
} from '../lib/publishedPackages.ts';

/** Each published package says what it is, whose it is and where it comes from. */
export const packages: Part = {
  name: 'published packages are described',
  run: async () => resultOf(publishedPackages().map(findGaps)),
};

function findGaps({ folder, manifest }: PublishedPackage): string[] {
  const { description, license, repository } = manifest;
  const gaps: [string, boolean][] = [
    ['a README.md', existsSync(join(ROOT, folder, 'README.md'))],
    ["'description'", Boolean(description)],
    ["'license'", Boolean(license)],
    ["'repository.url'", Boolean(repository?.url)],
    ["'repository.directory'", repository?.directory === folder],
    ["'publishConfig'", Boolean(manifest.publishConfig)],
  ];
  return gaps
    .filter(([, there]) => !there)
    .map(([what]) => `${folder} lacks ${what}, or it is wrong`);
}
