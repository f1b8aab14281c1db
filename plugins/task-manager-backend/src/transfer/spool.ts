import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { PayloadTooLargeError } from '../errors';

/** A file that can be read more than once. */
export type SpooledFile = { read(): Readable };

/**
 * Keeps an upload in a temporary file while `use` runs, so that it can be read twice in flat memory, and so that no transaction
 * waits for a slow sender.
 *
 * @throws PayloadTooLargeError if it has more than `maxBytes`.
 */
export async function withSpooledFile<T>(
  upload: Readable,
  maxBytes: number,
  use: (file: SpooledFile) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'portolan-import-'));
  const path = join(folder, 'upload');
  try {
    await writeLimited(upload, path, maxBytes);
    return await use({ read: () => createReadStream(path) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeLimited(upload: Readable, path: string, maxBytes: number) {
  const file = await open(path, 'wx', 0o600);
  try {
    let size = 0;
    for await (const chunk of upload) {
      size += chunk.length;
      if (size > maxBytes) {
        throw new PayloadTooLargeError(
          `The file is larger than ${Math.floor(
            maxBytes / 1024 / 1024,
          )} MiB; split it and import the parts`,
        );
      }
      await file.write(chunk);
    }
  } finally {
    await file.close();
  }
}
