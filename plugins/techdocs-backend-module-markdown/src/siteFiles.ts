import { constants } from 'node:fs';
import { open, readdir, realpath } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { InputError, NotFoundError } from '@backstage/errors';

/** Most bytes of one file of a site; a picture is seldom larger. */
const MAX_FILE_BYTES = 8 * 1024 * 1024;

/** Most files of one site. */
const MAX_FILES = 5_000;

/** Name of the file that describes a site. It is no part of the site itself. */
export const SITE_CONFIG_FILE = 'mkdocs.yml';

/** Waiting for the writer of a named pipe could take forever. */
const READ_PLAIN =
  constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * Lists the files of a folder of a repository, relative to that folder with
 * `/`. Links are refused: one could make any file of the server a page. Hidden
 * files are left out, as MkDocs does.
 */
export async function listSiteFiles(
  inputDir: string,
  docsDir: string,
): Promise<string[]> {
  const root = await resolvePlain(inputDir, docsDir);
  const files: string[] = [];
  await walk(root, '', files);
  return files.sort();
}

async function walk(root: string, folder: string, files: string[]) {
  for (const entry of await readFolder(join(root, folder))) {
    const path = posix.join(folder, entry.name);
    if (isHidden(path)) {
      continue;
    }
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

async function readFolder(path: string) {
  return readdir(path, { withFileTypes: true }).catch(error => {
    if (error.code === 'ENOTDIR') {
      throw new InputError('The folder of the pages is not a folder');
    }
    throw error;
  });
}

function isHidden(path: string): boolean {
  return path === SITE_CONFIG_FILE || posix.basename(path).startsWith('.');
}

/**
 * Reads a file of a repository, never through a link, wherever on the way to
 * it.
 *
 * @throws NotFoundError if it is not there
 */
export async function readSiteFile(
  inputDir: string,
  path: string,
): Promise<Buffer> {
  const file = await open(await resolvePlain(inputDir, path), READ_PLAIN);
  try {
    const info = await file.stat();
    if (!info.isFile()) {
      throw new InputError(`'${path}' is not a plain file`);
    }
    if (info.size > MAX_FILE_BYTES) {
      throw new InputError(
        `'${path}' has ${info.size} bytes, more than ${MAX_FILE_BYTES}`,
      );
    }
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/**
 * The absolute path of a file or folder of a repository, if no part of the way
 * from the repository to it is a link.
 */
async function resolvePlain(inputDir: string, path: string): Promise<string> {
  const wanted = join(await realpath(inputDir), path);
  const actual = await realpath(wanted).catch(error => {
    if (error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  });
  if (actual === undefined) {
    throw new NotFoundError(`'${path}' is missing, or a link to nowhere`);
  }
  if (actual !== wanted) {
    throw new InputError(`'${path}' is reached by a link, links are refused`);
  }
  return actual;
}
