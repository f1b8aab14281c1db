import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import getPort from 'get-port';
import pg from 'pg';
import { onExit } from '../processes/onExit.ts';
import { LOG_DIR } from '../paths.ts';
import { waitFor } from '../processes/wait.ts';
import { POSTGRES_LOG, ServerProcess } from './ServerProcess.ts';
import {
  clusterHome,
  ensureCluster,
  SUPERUSER,
  type PostgresData,
} from './cluster.ts';
import {
  postgresBinaries,
  postgresOwner,
  type PostgresBinaries,
  type PostgresOwner,
} from './postgresBinaries.ts';

const HOST = '127.0.0.1';

/**
 * Data that nobody needs tomorrow need not survive a power cut. They survive a
 * killed server: what is committed has been handed to the system.
 */
const THROW_AWAY_SETTINGS = ['fsync=off', 'full_page_writes=off'];

/** How to reach a running server. */
export type PostgresConnection = {
  host: string;
  port: number;
  user: string;
  password: string;
};

/** A running PostgreSQL 15 of one's own, on loopback with a random password. */
export type EmbeddedPostgres = PostgresConnection & {
  /** The connection as one string, without a database. */
  url: string;
  /** Rejects when the server ends by itself. */
  failure: Promise<never>;
  /** Ends all its processes at once, as `kill -9` does; the data stay. */
  crash(): Promise<void>;
  /** Starts it again on the same port and data. */
  restart(): Promise<void>;
  /** Ends the server; removes its data if they are throw-away. */
  stop(): Promise<void>;
};

/** Starts PostgreSQL on a free port, on new data or on those of last time. */
export async function startEmbeddedPostgres(
  data: PostgresData,
): Promise<EmbeddedPostgres> {
  const owner = postgresOwner();
  const binaries = await postgresBinaries(owner);
  const throwAway = data === 'throw-away';
  const home = clusterHome(data, owner);
  const password = await ensureCluster(home, binaries, owner);

  const port = await getPort({ host: HOST });
  const connection = { host: HOST, port, user: SUPERUSER, password };
  const server = ServerProcess.of(() =>
    spawnServer({ binaries, owner, home, port, throwAway }),
  );
  onExit(() => server.interrupt());
  const stop = async () => {
    await server.stop();
    if (throwAway) {
      rmSync(home, { recursive: true, force: true });
    }
  };
  const start = async () => {
    server.start();
    await Promise.race([server.failure, untilReady(connection)]);
  };
  try {
    await start();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ...connection,
    url: `postgresql://${SUPERUSER}:${password}@${HOST}:${port}`,
    failure: server.failure,
    crash: () => server.crash(),
    restart: start,
    stop,
  };
}

function spawnServer(options: {
  binaries: PostgresBinaries;
  owner: PostgresOwner;
  home: string;
  port: number;
  throwAway: boolean;
}): ChildProcess {
  mkdirSync(LOG_DIR, { recursive: true });
  const log = openSync(POSTGRES_LOG, 'a');
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
      const client = new pg.Client({ ...connection, database: SUPERUSER });
      await client.connect();
      await client.query('select 1');
      await client.end();
      return true;
    },
  });
}
