import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from 'test-portal';

/** A block of code of the guide. */
export type GuideBlock = {
  /** The file that the block belongs to, relative to the portal. */
  path: string;
  /** What the guide says after the path, where there is a choice. */
  variant: string;
  code: string;
};

/** The code of the guide, and what it tells people to install. */
export type Guide = {
  blocks: GuideBlock[];
  /** Names of packages, by the folder that they are added to. */
  added: Map<string, Set<string>>;
};

/**
 * Reads what people are told who add a plugin to their portal.
 *
 * @param path - of the guide, relative to the root of the checkout
 * @throws Error where a block of TypeScript doesn't say which file it is in
 */
export function readGuide(path: string): Guide {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const found = [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)];
  const blocks = found
    .filter(([, language]) => language.startsWith('ts'))
    .map(([, , code]) => readBlock(code));
  const added = new Map<string, Set<string>>();
  for (const [, folder, names] of text.matchAll(
    /^yarn --cwd (\S+) add (.+)$/gm,
  )) {
    const before = added.get(folder) ?? [];
    added.set(folder, new Set([...before, ...names.split(' ')]));
  }
  return { blocks, added };
}

function readBlock(code: string): GuideBlock {
  const head = /^\/\/ (packages\/[\w/.]+)(?:, (.+))?\n/.exec(code);
  if (!head) {
    throw new Error(`A block of the guide names no file:\n${code}`);
  }
  return { path: head[1], variant: head[2] ?? '', code };
}
