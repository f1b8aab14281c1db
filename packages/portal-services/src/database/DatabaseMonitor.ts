import {
  createServiceFactory,
  createServiceRef,
  DatabaseService,
} from '@backstage/backend-plugin-api';
import { declareGauge } from '@portolan/backend-kit';
import { watchPool } from './watchPool';

/** The knex client that Backstage hands to a plugin. */
export type DatabaseClient = Awaited<ReturnType<DatabaseService['getClient']>>;

/** The part of knex's connection pool that is read here. */
type ConnectionPool = {
  /** Connections handed out to a query or a transaction at this moment. */
  numUsed(): number;
  /** Most connections that the pool may open. */
  max: number;
};

/**
 * Milliseconds after which an unanswered query counts as "database down"; an
 * answer that waits for it still comes within two seconds.
 */
const CHECK_TIMEOUT_MS = 1_500;

/** How long broken connections may be found after an outage. */
const AFTERMATH_MS = 5_000;

/**
 * Knows every database client of this process, and so how many connections are
 * busy and whether the database answers.
 */
export class DatabaseMonitor {
  private readonly clients = new Set<DatabaseClient>();
  private checking?: Promise<void>;
  private lastAway = -Infinity;

  /**
   * Remembers a plugin's client; a plugin that asks again gets the same one.
   */
  track(client: DatabaseClient): DatabaseClient {
    if (!this.clients.has(client)) {
      this.clients.add(client);
      watchPool(client, () => this.noteAway());
    }
    return client;
  }

  /**
   * Connections that are in use by a query or transaction, over all plugins.
   */
  busyConnections(): number {
    let busy = 0;
    for (const client of this.clients) {
      busy += poolOf(client)?.numUsed() ?? 0;
    }
    return busy;
  }

  /**
   * Resolves when the database answered a trivial query, rejects when it failed
   * or stayed silent. One query runs at a time, however many callers ask: the
   * readiness route is open to everyone.
   */
  async check(): Promise<void> {
    this.checking ??= this.query().finally(() => {
      this.checking = undefined;
    });
    await withTimeout(this.checking, CHECK_TIMEOUT_MS);
  }

  /**
   * Whether the database is away, or was a moment ago: whoever fails then may
   * have held one of the connections that broke. A plugin whose connections
   * are all taken is without its database as well.
   */
  async isAway(): Promise<boolean> {
    await this.check().catch(() => this.noteAway());
    return Date.now() - this.lastAway < AFTERMATH_MS;
  }

  private noteAway(): void {
    this.lastAway = Date.now();
  }

  private async query(): Promise<void> {
    const client = this.leastBusy();
    await client?.raw('select 1');
  }

  /**
   * A saturated pool must not look like a dead database, so the freest is
   * asked.
   */
  private leastBusy(): DatabaseClient | undefined {
    const room = (client: DatabaseClient) => {
      const pool = poolOf(client);
      return pool ? pool.max - pool.numUsed() : 0;
    };
    return [...this.clients].sort((a, b) => room(b) - room(a))[0];
  }
}

/** knex keeps its pool at `client.pool`, undefined once it is destroyed. */
function poolOf(client: DatabaseClient): ConnectionPool | undefined {
  return client.client.pool;
}

async function withTimeout(
  work: Promise<void>,
  milliseconds: number,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`no answer within ${milliseconds} ms`)),
      milliseconds,
    );
  });
  try {
    await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** The process' one {@link DatabaseMonitor}. */
export const databaseMonitorServiceRef = createServiceRef<DatabaseMonitor>({
  id: 'portolan.database-monitor',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {},
      factory: () => {
        const monitor = new DatabaseMonitor();
        exportBusyConnections(monitor);
        return monitor;
      },
    }),
});

function exportBusyConnections(monitor: DatabaseMonitor): void {
  declareGauge({
    name: 'database_connections_active',
    help: 'Database connections of this process that run a query or hold a transaction',
    collect() {
      this.set(monitor.busyConnections());
    },
  });
}
