import { setTimeout as sleep } from 'node:timers/promises';
import { callApi, prepareDataset, type Session } from 'benchmarks';
import pg from 'pg';
import type { Part } from '../lib/parts.ts';
import { QUERIES, type MeasuredQuery } from './measuredQueries.ts';
import { pageCost } from './pageCost.ts';
import type { TestPortal } from './TestPortal.ts';

const TASKS = 100_000;
/** PostgreSQL writes what a session counted at most once a second (documentation, "Cumulative Statistics System"). */
const STATISTICS_DELAY_MS = 1_200;

/** What the tables and indexes of the tasks have seen so far. */
type Scans = { sequential: number; tuples: number };

/** At 100,000 tasks nothing scans the table or most of an index, and the last page costs what the first does. */
export function queryPlans(portal: TestPortal): Part {
  return {
    name: `query plans at ${TASKS.toLocaleString('en')} tasks`,
    async run() {
      const session = await portal.person('priya.raman');
      await prepareDataset(session, TASKS);
      const { database } = await portal.start();
      const client = new pg.Client({
        ...database,
        database: 'backstage_plugin_task-manager',
      });
      await client.connect();
      try {
        await client.query('analyze');
        const failures: string[] = [];
        for (const query of QUERIES) {
          failures.push(...(await measure(client, session, query)));
        }
        failures.push(...(await pageCost(session)));
        return {
          passed: QUERIES.length + 1 - failures.length,
          failed: failures.length,
          details: failures.join('\n'),
        };
      } finally {
        await client.end();
      }
    },
  };
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
