import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { LOG_DIR } from './paths.ts';
import { findFreePort } from './ports.ts';
import {
  postgresBinaries,
  postgresOwner,
  type PostgresBinaries,
  type PostgresOwner,
} from './postgresBinaries.ts';
import { waitFor } from './wait.ts';

const HOST = '127.0.0.1';
const USER = 'postgres';

/** Data that nobody needs tomorrow need not survive a power cut. */
const THROW_AWAY_SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
];

/** How to reach a running server. */
export interface PostgresConnection {
  host: string;
  port: number;
  user: string;
  password: string;
}

/** A running PostgreSQL 15 of one's own, on loopback with a random password. */
export interface EmbeddedPostgres extends PostgresConnection {
  /** The connection as one string, without a database. */
  url: string;
  /** Rejects when the server ends by itself. */
  failure: Promise<never>;
  /** Ends the server; removes its data if they are throw-away. */
  stop(): Promise<void>;
}

/** Where the data are: in a lasting folder, or in one that goes with the server. */
export type PostgresData = { folder: string } | 'throw-away';

/** Starts PostgreSQL on a free port, on new data or on those of last time. */
export async function startEmbeddedPostgres(
  data: PostgresData,
): Promise<EmbeddedPostgres> {
  const owner = postgresOwner();
  const binaries = await postgresBinaries(owner);
  const throwAway = data === 'throw-away';
  const home = throwAway
    ? mkdtempSync(join(tmpdir(), 'portolan-postgres-'))
    : lastingHome(data.folder, owner);
  const password = await ensureCluster(home, binaries, owner);

  const port = await findFreePort();
  const child = spawnServer({ binaries, owner, home, port, throwAway });
  const connection = { host: HOST, port, user: USER, password };
  const ended = new Promise<void>(resolve => {
    child.once('exit', () => resolve());
  });
  let stopping = false;
  const stop = async () => {
    stopping = true;
    // SIGINT is PostgreSQL's fast shutdown: it ends connections, not data.
    child.kill('SIGINT');
    await ended;
    if (throwAway) {
      rmSync(home, { recursive: true, force: true });
    }
  };
  process.once('exit', () => child.kill('SIGINT'));
  const failure = ended.then(() =>
    stopping
      ? new Promise<never>(() => {})
      : Promise.reject(
          new Error(`PostgreSQL ended by itself, see ${logFile()}`),
        ),
  );
  failure.catch(() => {});

  try {
    await Promise.race([failure, untilReady(connection)]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ...connection,
    url: `postgresql://${USER}:${password}@${HOST}:${port}`,
    failure,
    stop,
  };
}

function logFile(): string {
  return join(LOG_DIR, 'postgres.log');
}

function lastingHome(folder: string, owner: PostgresOwner): string {
  mkdirSync(folder, { recursive: true });
  giveTo(folder, owner);
  return folder;
}

/** Makes an empty cluster in a new folder; answers the password either way. */
async function ensureCluster(
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
      `--username=${USER}`,
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

function spawnServer(options: {
  binaries: PostgresBinaries;
  owner: PostgresOwner;
  home: string;
  port: number;
  throwAway: boolean;
}): ChildProcess {
  mkdirSync(LOG_DIR, { recursive: true });
  const log = openSync(logFile(), 'a');
  const settings = [
    `listen_addresses=${HOST}`,
    `port=${options.port}`,
    'unix_socket_directories=',
    ...(options.throwAway ? THROW_AWAY_SETTINGS : []),
  ];
  const child = spawn(
    options.binaries.postgres,
    [
      '-D',
      join(options.home, 'data'),
      ...settings.flatMap(setting => ['-c', setting]),
    ],
    {
      ...options.owner,
      cwd: options.home,
      // Out of the terminal's group: Ctrl-C must end the back end first.
      detached: true,
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  return child;
}

async function untilReady(connection: PostgresConnection): Promise<void> {
  await waitFor({
    what: 'PostgreSQL',
    timeoutMs: 60_000,
    check: async () => {
      const client = new pg.Client({ ...connection, database: USER });
      await client.connect();
      await client.query('select 1');
      await client.end();
      return true;
    },
  });
}
