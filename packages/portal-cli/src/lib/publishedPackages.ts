import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from 'test-portal';

/** A package that is published. */
export type PublishedPackage = {
  /** Its folder, relative to the root of the checkout. */
  folder: string;
  /** Its `package.json`. */
  manifest: {
    name: string;
    description?: string;
    license?: string;
    repository?: { url?: string; directory?: string };
    publishConfig?: object;
    private?: boolean;
  };
};

/** All packages of the checkout that are published, by folder. */
export function publishedPackages(): PublishedPackage[] {
  return globSync('{packages,plugins}/*/package.json', { cwd: ROOT })
    .sort()
    .map(path => ({
      folder: dirname(path),
      manifest: JSON.parse(readFileSync(join(ROOT, path), 'utf8')),
    }))
    .filter(({ manifest }) => !manifest.private);
}
