import { setTimeout as sleep } from 'node:timers/promises';
import { callApi, type Session } from 'benchmarks';
import pg from 'pg';
import type { Part } from '../lib/parts.ts';
import { waitFor } from '../lib/wait.ts';
import { concernedReader } from './concernedReader.ts';
import {
  ADMINISTRATOR,
  READER,
  type Measured,
  type MeasuredQuery,
} from './measuredQueries.ts';
import { pageCost } from './pageCost.ts';
import type { TestPortal } from './TestPortal.ts';

const TASKS = 100_000;
/** PostgreSQL writes what a session counted at most once a second (documentation, "Cumulative Statistics System"). */
const STATISTICS_DELAY_MS = 1_200;

/** The portal's search pauses for less, before and while it reads all tasks; the notifier looks at a few less often. */
const QUIET_MS = 8_000;

/** What the tables and indexes of the tasks have seen so far. */
type Scans = { sequential: number; tuples: number };

/**
 * At 100,000 tasks nothing scans the table or most of an index, and the last page costs what the first does; for those who read
 * everything, and for those whose rights are part of each query.
 */
export function queryPlans(portal: TestPortal): Part {
  return {
    name: `query plans at ${TASKS.toLocaleString('en')} tasks`,
    async run() {
      await portal.renew({
        APP_CONFIG_taskManager_visibleTo: 'involved',
      });
      const admin = await portal.person('priya.raman');
      const reader = await concernedReader({ portal, admin, tasks: TASKS });
      const { database } = await portal.start();
      const client = new pg.Client({
        ...database,
        database: 'backstage_plugin_task-manager',
      });
      await client.connect();
      try {
        await client.query('analyze');
        await untilQuiet(client);
        const failures = [
          ...(await failuresOf(client, admin, ADMINISTRATOR)),
          ...(await failuresOf(client, reader, READER)),
        ];
        const checks = ADMINISTRATOR.queries.length + READER.queries.length + 2;
        return {
          passed: checks - failures.length,
          failed: failures.length,
          details: failures.join('\n'),
        };
      } finally {
        await client.end();
      }
    },
  };
}

/** Once so many tasks have changed, and none has for a few seconds, the portal's search reads all of them. */
async function untilQuiet(client: pg.Client): Promise<void> {
  await waitFor({
    what: 'A moment in which nothing reads tasks',
    timeoutMs: 180_000,
    check: async () => {
      const { tuples } = await readScans(client);
      await sleep(QUIET_MS);
      return (await readScans(client)).tuples === tuples;
    },
  });
}

async function failuresOf(
  client: pg.Client,
  session: Session,
  { queries, pagedList }: Measured,
): Promise<string[]> {
  const failures: string[] = [];
  for (const query of queries) {
    failures.push(...(await measure(client, session, query)));
  }
  return [...failures, ...(await pageCost(session, pagedList))];
}

/** The notifier looks for due tasks every 15 seconds; what it reads meanwhile is no fault of the request. */
const ATTEMPTS = 3;

async function measure(
  client: pg.Client,
  session: Session,
  query: MeasuredQuery,
): Promise<string[]> {
  let failures: string[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    failures = judge(query, await scansOf(client, session, query));
    if (failures.length === 0) {
      break;
    }
  }
  return failures;
}

async function scansOf(
  client: pg.Client,
  session: Session,
  query: MeasuredQuery,
): Promise<Scans> {
  const before = await readScans(client);
  await (query.path.startsWith('/metrics')
    ? fetch(`${session.url}${query.path}`)
    : callApi(session, query.path));
  const after = await readScans(client);
  return {
    sequential: after.sequential - before.sequential,
    tuples: after.tuples - before.tuples,
  };
}

function judge(query: MeasuredQuery, { sequential, tuples }: Scans): string[] {
  if (sequential > 0) {
    return [`${query.name}: ${sequential} sequential scans of tasks`];
  }
  return tuples > query.tuples
    ? [
        `${query.name}: read ${tuples} index entries, at most ${query.tuples} are expected`,
      ]
    : [];
}

async function readScans(client: pg.Client): Promise<Scans> {
  await sleep(STATISTICS_DELAY_MS);
  const { rows } = await client.query(
    `select t.seq_scan::int as sequential, sum(i.idx_tup_read)::int as tuples
     from pg_stat_user_tables t join pg_stat_user_indexes i using (relid)
     where t.relname = 'tasks' group by t.seq_scan`,
  );
  return rows[0];
}
