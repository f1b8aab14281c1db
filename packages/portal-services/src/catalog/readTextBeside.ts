import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { InputError } from '@backstage/errors';
import {
  PlaceholderResolver,
  processingResult,
} from '@backstage/plugin-catalog-node';

/**
 * Resolves `$text` also in a catalog file on disk, where Backstage's own
 * resolver knows URLs only. What it reads must lie below the folder of the
 * catalog file, after all links are followed.
 */
export const readTextBeside: PlaceholderResolver = async params => {
  const { value, baseUrl } = params;
  if (typeof value !== 'string') {
    throw new InputError(`$${params.key} needs a path or URL`);
  }
  if (!isAbsolute(baseUrl) || URL.canParse(value)) {
    const url = URL.canParse(value) ? value : params.resolveUrl(value, baseUrl);
    params.emit(processingResult.refresh(`url:${url}`));
    return (await params.read(url)).toString('utf8');
  }
  const folder = await realpath(dirname(baseUrl));
  const path = await realpath(resolve(folder, value)).catch(() => {
    throw new InputError(`$${params.key} names '${value}', which is not there`);
  });
  const inside = relative(folder, path);
  if (isAbsolute(inside) || inside.split(sep)[0] === '..') {
    throw new InputError(
      `$${params.key} names '${value}', which lies outside the folder of its catalog file`,
    );
  }
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
};
