import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import getPort from 'get-port';
import pg from 'pg';
import { heldMemory, inspectedBy, type Inspector } from '../load/heldMemory.ts';
import { readUsage } from '../load/serverUsage.ts';
import type { PostgresConnection } from '../postgres/embeddedPostgres.ts';
import type { Session } from '../portal/session.ts';
import { TestPortal } from '../portal/TestPortal.ts';
import type { BystanderOptions, BystanderReport } from './bystanderWorker.ts';
import { resultOf, type Part } from './Part.ts';

const ATTACK_MS = 10_000;
const CONNECTIONS = 16;
/**
 * How many times as long as beside ordinary load 99 of 100 answers to a
 * bystander may take, and the milliseconds below which nothing is held against
 * an attack: on two cores, others' work alone makes that much difference.
 */
const MAX_TIMES = 2;
const UNNOTICED_MS = 1_500;
/** Most that an attack may leave behind, and that the process may have. */
const MAX_GROWTH_MIB = 32;
const MAX_MEMORY_MIB = 512;
const SETTLING_MS = 30_000;
/** How long what an attack began may go on without it, in milliseconds. */
const AFTERMATH_MS = 2_000;

/** Something that one person can do to the portal. */
export type Attack = {
  name: string;
  /** Statuses that are right for it; every other is a fault. */
  expected: number[];
  /** Sends it once, on one of 16 connections; `n` counts from 0. */
  send(session: Session, n: number): Promise<Response>;
};

/** What a plugin says about being attacked. */
export type BystandersOptions = {
  name: string;
  pluginId: string;
  /** People of the demo; the attacker is an ordinary one. */
  attacker: string;
  bystander: string;
  /** What the bystander reads, below the portal's address. */
  reads: string[];
  /** Prepares data that attacks need. */
  prepare?(session: Session): Promise<void>;
  /** What the attacker does when it attacks nobody, on as many connections. */
  ordinary(session: Session): Promise<Response>;
  attacks: Attack[];
};

/**
 * Attacks a portal of its own for ten seconds in each way, and measures what
 * somebody else sees meanwhile: they wait twice as long at most,
 * memory stays flat, and nothing runs on in the database.
 */
export function bystanders(options: BystandersOptions): Part {
  return {
    name: options.name,
    async run() {
      const inspector = { port: await getPort({ host: '127.0.0.1' }) };
      const portal = new TestPortal('bystanders', {
        NODE_OPTIONS: inspectedBy(inspector),
      });
      try {
        return await standAttacks(portal, inspector, options);
      } finally {
        await portal.stop();
      }
    },
  };
}

async function standAttacks(
  portal: TestPortal,
  inspector: Inspector,
  options: BystandersOptions,
) {
  const { pluginId, reads, ordinary, attacks } = options;
  const { database } = await portal.start();
  const attacker = await portal.person(options.attacker, pluginId);
  const watcher = await portal.person(options.bystander, pluginId);
  await options.prepare?.(watcher);
  const watch = () =>
    standBy({
      urls: reads.map(path => `${watcher.url}${path}`),
      headers: watcher.headers,
      milliseconds: ATTACK_MS,
    });
  const busy = { name: 'ordinary', expected: [200], send: ordinary };
  // What the data set off in the background is over by then, too.
  await sleep(SETTLING_MS);
  await attack(attacker, busy, watch);
  const usual = await attack(attacker, busy, watch);
  const memory = await memoryOf(watcher, inspector);
  const checks = [usual.faults];
  for (const each of attacks) {
    const seen = await attack(attacker, each, watch);
    checks.push(
      seen.faults,
      slow(each.name, usual, seen),
      await leftRunning(each.name, database),
      grown(each.name, memory, await memoryOf(watcher, inspector)),
    );
  }
  return resultOf(checks);
}

async function attack(
  session: Session,
  { name, expected, send }: Attack,
  watch: () => Promise<BystanderReport>,
) {
  const until = Date.now() + ATTACK_MS;
  const statuses = new Map<number, number>();
  let count = 0;
  const connection = async () => {
    while (Date.now() < until) {
      const status = await send(session, count++)
        .then(response => response.arrayBuffer().then(() => response.status))
        .catch(() => 0);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  const watching = watch();
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  const report = await watching;
  const odd = (seen: [number, number][], right: number[]) =>
    seen.filter(([status]) => !right.includes(status));
  return {
    report,
    faults: [
      ...odd([...statuses], expected).map(
        ([status, times]) => `${name}: answered ${status} (${times} times)`,
      ),
      ...odd(
        Object.entries(report.statuses).map(([s, n]) => [Number(s), n]),
        [200],
      ).map(
        ([status, times]) => `${name}: a bystander got ${status} (${times}x)`,
      ),
    ],
  };
}

async function standBy(options: BystanderOptions): Promise<BystanderReport> {
  const worker = new Worker(new URL('./bystanderWorker.ts', import.meta.url), {
    workerData: options,
  });
  const [report] = await once(worker, 'message');
  return report;
}

type Seen = { report: BystanderReport };

function slow(name: string, usual: Seen, { report }: Seen): string[] {
  const most = Math.max(MAX_TIMES * usual.report.p99, UNNOTICED_MS);
  return report.p99 <= most
    ? []
    : [
        `${name}: a bystander's p99 was ${Math.round(
          report.p99,
        )} ms, and is ${Math.round(usual.report.p99)} ms otherwise`,
      ];
}

/** In MiB. */
type Memory = { held: number; resident: number };

async function memoryOf(
  session: Session,
  inspector: Inspector,
): Promise<Memory> {
  const { memory } = await readUsage(session);
  const held = await heldMemory(inspector);
  return { held: held / 1024 / 1024, resident: memory / 1024 / 1024 };
}

function grown(name: string, before: Memory, after: Memory): string[] {
  const faults: string[] = [];
  if (after.held > before.held + MAX_GROWTH_MIB) {
    faults.push(
      `${name}: the portal holds ${Math.round(
        after.held,
      )} MiB, before it held ${Math.round(before.held)}`,
    );
  }
  if (after.resident > MAX_MEMORY_MIB) {
    faults.push(
      `${name}: the process has ${Math.round(
        after.resident,
      )} MiB, before it had ${Math.round(before.resident)}`,
    );
  }
  return faults;
}

async function leftRunning(
  name: string,
  { host, port, user, password }: PostgresConnection,
): Promise<string[]> {
  await sleep(AFTERMATH_MS);
  const client = new pg.Client({
    host,
    port,
    user,
    password,
    database: 'postgres',
  });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select left(query, 200) as query from pg_stat_activity
       where state = 'active' and backend_type = 'client backend'
         and pid <> pg_backend_pid() and query_start < now() - $1 * interval '1 ms'`,
      [AFTERMATH_MS],
    );
    return rows.map(({ query }) => `${name}: still running: ${query}`);
  } finally {
    await client.end();
  }
}
