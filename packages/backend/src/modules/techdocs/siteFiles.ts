import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { InputError } from '@backstage/errors';

/** Most bytes of one file of a site; a picture is seldom larger. */
const MAX_FILE_BYTES = 8 * 1024 * 1024;

/** Most files of one site. */
const MAX_FILES = 5_000;

/**
 * Lists the files of a site, relative to its folder with `/`. Links are refused:
 * one could make any file of the server a page.
 */
export async function listSiteFiles(root: string): Promise<string[]> {
  const info = await lstat(root).catch(() => undefined);
  if (!info?.isDirectory()) {
    throw new InputError('The folder of the pages is missing, or is a link');
  }
  const files: string[] = [];
  await walk(root, '', files);
  return files.sort();
}

async function walk(root: string, folder: string, files: string[]) {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  for (const entry of entries) {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) {
      await walk(root, path, files);
    } else if (entry.isFile()) {
      files.push(path);
    } else {
      throw new InputError(
        `'${path}' is not a plain file, and links are refused`,
      );
    }
    if (files.length > MAX_FILES) {
      throw new InputError(`The site has more than ${MAX_FILES} files`);
    }
  }
}

/** Reads a file of the site, never through a link put there meanwhile. */
export async function readSiteFile(path: string): Promise<Buffer> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const { size } = await file.stat();
    if (size > MAX_FILE_BYTES) {
      throw new InputError(
        `'${path}' has ${size} bytes, more than ${MAX_FILE_BYTES}`,
      );
    }
    return await file.readFile();
  } finally {
    await file.close();
  }
}
