import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

const CHUNK_BYTES = 64 * 1024;

/** A file that can be read more than once. */
export type SpooledFile = { read(): Readable };

/**
 * Keeps an upload in a file without a name while `use` runs, so that it can be
 * read twice in flat memory, that no transaction waits for a slow sender, and
 * that nothing is left of it however the process ends.
 */
export async function withSpooledFile<T>(
  upload: AsyncIterable<Buffer>,
  use: (file: SpooledFile) => Promise<T>,
): Promise<T> {
  const file = await openNameless();
  try {
    for await (const chunk of upload) {
      await file.appendFile(chunk);
    }
    return await use({
      read: () => Readable.from(chunksOf(file), { objectMode: false }),
    });
  } finally {
    await file.close();
  }
}

async function openNameless(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'portolan-import-'));
  try {
    return await open(join(folder, 'upload'), 'wx+', 0o600);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A read stream of the handle itself would keep it from being closed. */
async function* chunksOf(file: FileHandle): AsyncGenerator<Buffer, void> {
  for (let position = 0; ; ) {
    const { buffer, bytesRead } = await file.read({
      buffer: Buffer.allocUnsafe(CHUNK_BYTES),
      position,
    });
    if (bytesRead === 0) {
      return;
    }
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
