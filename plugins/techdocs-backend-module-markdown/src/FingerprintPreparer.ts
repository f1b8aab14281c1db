import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { NotModifiedError } from '@backstage/errors';
import {
  PreparerBase,
  PreparerOptions,
  PreparerResponse,
} from '@backstage/plugin-techdocs-node';
import { readSiteConfig } from './siteConfig';
import { listSiteFiles, readSiteFile } from './siteFiles';
import { STYLE_SHEET } from './styleSheet';

type Entity = Parameters<PreparerBase['prepare']>[0];

/**
 * Tells whether the sources of a site on the local disk have changed.
 *
 * Backstage's own preparer gives no etag for them, so that TechDocs builds the
 * site anew every minute it is read, and tells each reader of a newer version.
 */
export class FingerprintPreparer implements PreparerBase {
  static create(options: { preparer: PreparerBase }) {
    return new FingerprintPreparer(options.preparer);
  }

  private constructor(private readonly preparer: PreparerBase) {}

  shouldCleanPreparedDirectory(): boolean {
    return this.preparer.shouldCleanPreparedDirectory();
  }

  /** @throws NotModifiedError if the site was built from the same sources */
  async prepare(
    entity: Entity,
    options?: PreparerOptions,
  ): Promise<PreparerResponse> {
    const prepared = await this.preparer.prepare(entity, options);
    if (prepared.etag) {
      return prepared;
    }
    const name = entity.metadata.title ?? entity.metadata.name;
    const etag = await fingerprint(prepared.preparedDir, name);
    if (etag === options?.etag) {
      throw new NotModifiedError();
    }
    return { ...prepared, etag };
  }
}

/**
 * Covers all that goes into the site; the style sheet's name tells its version.
 */
async function fingerprint(dir: string, name: string): Promise<string> {
  const site = await readSiteConfig(dir, name);
  const hash = createHash('sha256').update(JSON.stringify([STYLE_SHEET, site]));
  for (const file of await listSiteFiles(dir, site.docsDir)) {
    const content = await readSiteFile(dir, join(site.docsDir, file));
    hash.update(JSON.stringify([file, content.length])).update(content);
  }
  return hash.digest('hex');
}
