import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { callApi, type Session } from '../portal/session.ts';
import type { TestPortal } from '../portal/TestPortal.ts';
import { waitFor } from '../processes/wait.ts';
import { pageCost } from './pageCost.ts';
import { resultOf } from './Part.ts';
import type { PortalCheck } from './PluginVerification.ts';

/** Longer than a session takes to end, and to write what it counted. */
const ENDING_MS = 10_000;

/** Longer than any job pauses that reads a whole table. */
const QUIET_MS = 8_000;

/**
 * A job may read meanwhile, which is no fault of the request: what read too
 * much is asked for again, when it is quiet once more.
 */
const ATTEMPTS = 3;

/**
 * A request, and how many index entries it may read: a page and what it takes
 * to find it, never the whole table.
 */
export type MeasuredQuery = {
  name: string;
  /** Below the plugin's API, or `/metrics`. */
  path: string;
  tuples: number;
};

/** Somebody, what they ask for, and a list of theirs with many pages. */
export type MeasuredCaller = {
  session: Session;
  queries: MeasuredQuery[];
  pagedList: string;
};

/** What is measured. */
export type QueryPlans = {
  name: string;
  pluginId: string;
  settings: NodeJS.ProcessEnv;
  /** The tables that grow, which nothing may scan. */
  tables: string[];
  /** Fills the tables, and signs in who asks. */
  prepare(portal: TestPortal): Promise<MeasuredCaller[]>;
};

/** What the tables and their indexes have seen so far. */
type Scans = { sequential: number; tuples: number };

/** Reads what the tables and their indexes have seen so far. */
type ReadScans = () => Promise<Scans>;

/** A request, and who sends it. */
type Asked = { session: Session; query: MeasuredQuery };

/**
 * Where there is much, nothing scans a table or most of an index, and the last
 * page costs what the first does. The second check goes on from the first.
 */
export function queryPlans(options: QueryPlans): {
  queryPlans: PortalCheck;
  pageCosts: PortalCheck;
} {
  const { name, settings } = options;
  let prepared: Promise<MeasuredCaller[]> | undefined;
  const callersAt = (portal: TestPortal) => {
    prepared ??= options.prepare(portal);
    return prepared;
  };
  return {
    queryPlans: {
      name,
      settings,
      run: async portal =>
        resultOf(await readPlans(options, portal, await callersAt(portal))),
    },
    pageCosts: {
      name: `${name}: first and last pages`,
      settings,
      async run(portal) {
        const checks: string[][] = [];
        for (const { session, pagedList } of await callersAt(portal)) {
          checks.push(await pageCost(session, pagedList));
        }
        return resultOf(checks);
      },
    },
  };
}

async function readPlans(
  { pluginId, tables }: QueryPlans,
  portal: TestPortal,
  callers: MeasuredCaller[],
): Promise<string[][]> {
  const { database } = await portal.start();
  const client = new pg.Client({
    ...database,
    database: `backstage_plugin_${pluginId}`,
  });
  await client.connect();
  try {
    // What PostgreSQL does by itself within minutes of so many changes.
    await client.query('vacuum (analyze)');
    const asked = callers.flatMap(({ session, queries }) =>
      queries.map(query => ({ session, query })),
    );
    return await measureAll(() => readScans(client, tables), asked);
  } finally {
    await client.end();
  }
}

/** A job that reads everything after so many changes must have ended. */
async function untilQuiet(scans: ReadScans): Promise<void> {
  await waitFor({
    what: 'A moment in which nothing reads the tables',
    timeoutMs: 180_000,
    check: async () => {
      const { tuples } = await scans();
      await sleep(QUIET_MS);
      return (await scans()).tuples === tuples;
    },
  });
}

async function measureAll(
  scans: ReadScans,
  asked: Asked[],
): Promise<string[][]> {
  const faults = new Map<Asked, string[]>();
  let left = asked;
  for (let attempt = 0; attempt < ATTEMPTS && left.length > 0; attempt++) {
    await untilQuiet(scans);
    for (const each of left) {
      faults.set(each, await measure(scans, each));
    }
    left = left.filter(each => faults.get(each)?.length);
  }
  return [...faults.values()];
}

async function measure(
  scans: ReadScans,
  { session, query }: Asked,
): Promise<string[]> {
  const before = await scans();
  await send(session, query);
  const after = await scans();
  return judge(query, {
    sequential: after.sequential - before.sequential,
    tuples: after.tuples - before.tuples,
  });
}

function send(session: Session, { path }: MeasuredQuery): Promise<unknown> {
  return path === '/metrics'
    ? fetch(`${session.url}${path}`)
    : callApi(session, path);
}

function judge(query: MeasuredQuery, { sequential, tuples }: Scans): string[] {
  if (sequential > 0) {
    return [`${query.name}: ${sequential} sequential scans`];
  }
  return tuples > query.tuples
    ? [
        `${query.name}: read ${tuples} index entries, at most ${query.tuples} are expected`,
      ]
    : [];
}

/**
 * Exact, for a session writes what it counted up to ten seconds later, or when
 * it ends (PostgreSQL's documentation, "Cumulative Statistics System").
 */
async function readScans(client: pg.Client, tables: string[]): Promise<Scans> {
  await waitFor({
    what: 'The end of the idle sessions',
    timeoutMs: ENDING_MS,
    check: async () => (await endIdleSessions(client)) === 0,
  });
  const { rows } = await client.query(
    `select
       (select sum(seq_scan) from pg_stat_user_tables where relname = any($1))::int as sequential,
       (select sum(idx_tup_read) from pg_stat_user_indexes where relname = any($1))::int as tuples`,
    [tables],
  );
  return rows[0];
}

/** Says how many there were. The portal opens others when it needs some. */
async function endIdleSessions(client: pg.Client): Promise<number> {
  const { rowCount } = await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and state = 'idle'`,
  );
  return rowCount ?? 0;
}
