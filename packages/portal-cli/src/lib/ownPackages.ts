import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from 'test-portal';

/** A package of the checkout. */
export type OwnPackage = {
  /** Its folder, relative to the root of the checkout. */
  folder: string;
  /** Its `package.json`. */
  manifest: {
    name: string;
    description?: string;
    license?: string;
    repository?: { url?: string; directory?: string };
    homepage?: string;
    bugs?: { url?: string };
    keywords?: string[];
    private?: boolean;
    backstage?: { role?: string; pluginId?: string };
  };
};

/** All packages of the checkout, by folder. */
export function ownPackages(): OwnPackage[] {
  return globSync('{packages,plugins}/*/package.json', { cwd: ROOT })
    .sort()
    .map(path => ({
      folder: dirname(path),
      manifest: JSON.parse(readFileSync(join(ROOT, path), 'utf8')),
    }));
}

/** Those that are published. */
export function publishedPackages(): OwnPackage[] {
  return ownPackages().filter(({ manifest }) => !manifest.private);
}
