import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './paths.ts';

/**
 * The paths of a file, as `src/schema/openapi.yaml`, in all plugins that have
 * it.
 */
export function pathsInPlugins(path: string): string[] {
  return globSync(join(ROOT, 'plugins/*', path)).sort();
}

/** What each plugin exports from a module of its own, as `verify/index.ts`. */
export async function findInPlugins<Module>(path: string): Promise<Module[]> {
  return Promise.all(
    pathsInPlugins(path).map(file => import(pathToFileURL(file).href)),
  );
}
