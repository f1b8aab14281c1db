import { ROOT } from 'test-portal';
import { join } from 'node:path';
import { PACKED_DIR, packAll } from './packing.ts';
import { installNewest, NEWEST_DIR } from './newestBackstage.ts';

/** Packages of Backstage that somebody's portal may be made of. */
export type BackstageLine = {
  /** Of the part that tries it. */
  name: string;
  /** Where their portal is; it finds its packages there, or above. */
  folder: string;
  /** Where its packages of Backstage are. */
  modules: string;
  /** Brings them there, with ours among them. */
  install(): Promise<unknown>;
};

export const BACKSTAGE_LINES: readonly BackstageLine[] = [
  {
    name: 'adopter',
    folder: join(PACKED_DIR, 'adopter'),
    modules: join(ROOT, 'node_modules'),
    install: packAll,
  },
  {
    name: 'adopter on the newest Backstage',
    folder: join(NEWEST_DIR, 'adopter'),
    modules: join(NEWEST_DIR, 'node_modules'),
    install: installNewest,
  },
];
