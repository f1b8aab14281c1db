import {
  sendStatement,
  type ConnectionSource,
  type PostgresConnection,
  type PostgresQuery,
  type Rows,
} from './postgresConnection';

type Job = {
  query: PostgresQuery;
  since: number;
  resolve(rows: unknown[]): void;
  reject(error: unknown): void;
};

/** Half of a pool of the usual size, so that transactions find one too. */
const MAX_LANES = 8;

/** How long knex waits for a connection that was not told anything else. */
const DEFAULT_WAIT_MS = 60_000;

/**
 * Runs short statements on a few connections of a pool, each of which goes from
 * one statement to the next while there are any: to take a connection and to
 * give it back costs more than to send it a statement.
 */
export class QueryLanes {
  /** The lanes of a pool; there is one set for each. */
  static of(source: ConnectionSource): QueryLanes {
    let lanes = QueryLanes.known.get(source);
    if (!lanes) {
      lanes = new QueryLanes(source);
      QueryLanes.known.set(source, lanes);
    }
    return lanes;
  }

  private static readonly known = new WeakMap<ConnectionSource, QueryLanes>();

  private readonly waiting: Job[] = [];
  private lanes = 0;
  /** Lanes that have no connection yet. */
  private opening = 0;
  private timer?: NodeJS.Timeout;

  private readonly maxWait: number;

  private constructor(private readonly source: ConnectionSource) {
    this.maxWait = source.config?.acquireConnectionTimeout ?? DEFAULT_WAIT_MS;
  }

  /** Runs a statement that is a transaction of its own. */
  run(query: PostgresQuery): Promise<unknown[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ query, since: Date.now(), resolve, reject });
      if (this.lanes < MAX_LANES) {
        this.open();
      } else {
        this.watch();
      }
    });
  }

  private open(): void {
    this.lanes += 1;
    this.opening += 1;
    this.source.acquireConnection().then(
      connection => {
        this.opening -= 1;
        this.next(connection);
      },
      error => {
        this.opening -= 1;
        this.waiting.shift()?.reject(error);
        this.close();
      },
    );
  }

  private next(connection: PostgresConnection): void {
    const job = this.waiting.shift();
    if (!job) {
      this.release(connection);
      return;
    }
    sendStatement(connection, job.query, (error, result) =>
      this.answer(connection, job, { error, result }),
    );
  }

  private answer(
    connection: PostgresConnection,
    job: Job,
    { error, result }: { error: Error | null; result: Rows },
  ): void {
    if (error) {
      // It may have been the connection's fault, which the pool finds out.
      this.release(connection);
      job.reject(error);
    } else {
      job.resolve(result.rows);
      this.next(connection);
    }
  }

  private release(connection: PostgresConnection): void {
    this.source.releaseConnection(connection).then(
      () => this.close(),
      () => this.close(),
    );
  }

  private close(): void {
    this.lanes -= 1;
    if (this.waiting.length > this.opening) {
      this.open();
    }
  }

  /** Whoever waits too long is told, as with knex. */
  private watch(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const limit = Date.now() - this.maxWait;
      while (this.waiting.length > 0 && this.waiting[0].since <= limit) {
        this.waiting.shift()?.reject(tooLong());
      }
      if (this.waiting.length > 0) {
        this.watch();
      }
    }, this.maxWait / 10).unref();
  }
}

function tooLong(): Error {
  return Object.assign(
    new Error('Unable to acquire a connection: all are busy'),
    { name: 'KnexTimeoutError' },
  );
}
