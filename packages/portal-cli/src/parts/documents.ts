import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import {
  pathsInPlugins,
  resultOf,
  ROOT,
  run,
  tail,
  type Part,
} from 'test-portal';
import { readTracked, trackedFiles } from '../lib/trackedFiles.ts';

const REPO_TOOLS = join(
  ROOT,
  'node_modules/@backstage/repo-tools/bin/backstage-repo-tools',
);

/** The documents that describe the portal, and the contract of each plugin. */
export const documents: Part = {
  name: 'catalog and OpenAPI documents',
  async run() {
    const catalog = (await trackedFiles()).filter(path =>
      /(^|\/)catalog-info\.yaml$|^demo\/catalog\//.test(path),
    );
    const contracts = pathsInPlugins('src/schema/openapi.yaml');
    return resultOf([
      ...catalog.map(checkCatalogFile),
      ...(await Promise.all(contracts.map(checkContract))),
    ]);
  },
};

async function checkContract(path: string): Promise<string[]> {
  const result = await run(
    process.execPath,
    [REPO_TOOLS, 'package', 'schema', 'openapi', 'validate'],
    { cwd: resolve(path, '../../..') },
  );
  return result.exitCode === 0 ? [] : [`${path}: ${tail(result)}`];
}

/** Each entity has what the catalog needs, and each `$text` names a file. */
function checkCatalogFile(path: string): string[] {
  const problems: string[] = [];
  for (const document of parseAllDocuments(readTracked(path))) {
    const entity = document.toJS() ?? {};
    const name = `${entity.kind}:${entity.metadata?.name}`;
    if (document.errors.length > 0) {
      problems.push(`${path}: ${document.errors[0].message}`);
    } else if (!entity.apiVersion || !entity.kind || !entity.metadata?.name) {
      problems.push(`${path}: an entity lacks apiVersion, kind or name`);
    }
    const text = entity.spec?.definition?.$text;
    if (text && !existsSync(join(ROOT, path, '..', text))) {
      problems.push(`${path}: ${name} names ${text}, which is not there`);
    }
  }
  return problems;
}
