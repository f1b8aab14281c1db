import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Session } from '../portal/session.ts';
import { TestPortal } from '../portal/TestPortal.ts';
import { OutageLog } from './OutageLog.ts';
import { resultOf, type Part } from './Part.ts';

const WRITERS = 20;
const PAUSE_MS = 20;
/** How long the database serves, is away, and serves again, in milliseconds. */
const BEFORE_MS = 3_000;
const AWAY_MS = 4_000;
const AFTER_MS = 12_000;
/** By then everything works again. */
const RECOVERY_MS = 10_000;

/** What a plugin says about writing to it. */
export type OutageOptions = {
  name: string;
  pluginId: string;
  /** Somebody of the demo who may write and read. */
  person: string;
  /** Writes something that is named by the key; may be sent again. */
  write(session: Session, key: string): Promise<Response>;
  /**
   * Paths below the portal's address that are read meanwhile, of any plugin.
   */
  reads: string[];
  /** What is wrong in the plugin's database, by the keys that were answered. */
  faults(database: pg.Client, acknowledged: string[]): Promise<string[]>;
};

/**
 * Kills PostgreSQL under writers and lets it come back: each request is
 * answered 2xx, or 503 and when to try again, within two seconds; and what was
 * answered 2xx is there, once.
 */
export function databaseOutage(options: OutageOptions): Part {
  return {
    name: options.name,
    async run() {
      const portal = new TestPortal('outage');
      try {
        return await survive(portal, options);
      } finally {
        await portal.stop();
      }
    },
  };
}

async function survive(portal: TestPortal, options: OutageOptions) {
  const { postgres } = await portal.start();
  if (!postgres) {
    throw new Error('The portal has no database of its own to be killed');
  }
  const session = await portal.person(options.person, options.pluginId);
  const log = new OutageLog();
  const until = Date.now() + BEFORE_MS + AWAY_MS + AFTER_MS;
  const clients = [
    ...Array.from({ length: WRITERS }, () => writing(session, options, log)),
    ...options.reads.map(path => reading(session, path, log)),
  ].map(client => repeat(client, until));

  await sleep(BEFORE_MS);
  log.killed();
  await postgres.crash();
  await sleep(AWAY_MS);
  await postgres.restart();
  log.returned();
  await Promise.all(clients);
  return resultOf([
    log.badAnswers(),
    log.lateAnswers(),
    log.withoutEffect(),
    log.notRecovered(RECOVERY_MS),
    await faultsOf(postgres, options, log.acknowledged),
  ]);
}

async function repeat(
  client: () => Promise<void>,
  until: number,
): Promise<void> {
  while (Date.now() < until) {
    await client();
    await sleep(PAUSE_MS);
  }
}

/** Sends one write until it is answered, as a client with a key does. */
function writing(session: Session, options: OutageOptions, log: OutageLog) {
  let key = randomUUID();
  return async () => {
    const answer = await log.request('write', () =>
      options.write(session, key),
    );
    if (answer?.ok) {
      log.acknowledged.push(key);
      key = randomUUID();
    }
  };
}

function reading(session: Session, path: string, log: OutageLog) {
  return async () => {
    await log.request(path, () =>
      fetch(`${session.url}${path}`, { headers: session.headers }),
    );
  };
}

async function faultsOf(
  connection: { host: string; port: number; user: string; password: string },
  { pluginId, faults }: OutageOptions,
  acknowledged: string[],
): Promise<string[]> {
  const { host, port, user, password } = connection;
  const database = `backstage_plugin_${pluginId}`;
  const client = new pg.Client({ host, port, user, password, database });
  await client.connect();
  try {
    return await faults(client, acknowledged);
  } finally {
    await client.end();
  }
}
