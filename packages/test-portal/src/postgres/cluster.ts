import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PostgresBinaries, PostgresOwner } from './postgresBinaries.ts';

/** The role that owns everything. */
export const SUPERUSER = 'postgres';

/**
 * Where the data are: in a lasting folder, or in one that goes with the server.
 */
export type PostgresData = { folder: string } | 'throw-away';

/** The folder of the data, which PostgreSQL's user can enter. */
export function clusterHome(data: PostgresData, owner: PostgresOwner): string {
  if (data === 'throw-away') {
    return mkdtempSync(join(tmpdir(), 'portolan-postgres-'));
  }
  mkdirSync(data.folder, { recursive: true });
  giveTo(data.folder, owner);
  return data.folder;
}

/** Makes an empty cluster in a new folder; answers the password either way. */
export async function ensureCluster(
  home: string,
  binaries: PostgresBinaries,
  owner: PostgresOwner,
): Promise<string> {
  const passwordFile = join(home, 'password');
  if (existsSync(join(home, 'data/PG_VERSION'))) {
    return readFileSync(passwordFile, 'utf8');
  }
  giveTo(home, owner);
  rmSync(join(home, 'data'), { recursive: true, force: true });
  const password = randomBytes(18).toString('hex');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(passwordFile, owner);
  await promisify(execFile)(
    binaries.initdb,
    [
      `--pgdata=${join(home, 'data')}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
    ],
    { ...owner, cwd: home },
  );
  return password;
}

function giveTo(path: string, owner: PostgresOwner): void {
  if (owner.uid !== undefined && owner.gid !== undefined) {
    chownSync(path, owner.uid, owner.gid);
  }
}
