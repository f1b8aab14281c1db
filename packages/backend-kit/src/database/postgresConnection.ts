import type { SqlValue } from './sql';

/** A statement as `pg` takes it. */
export type PostgresQuery = {
  /** Prepared once for each connection, if it is named. */
  name?: string;
  text: string;
  values: readonly SqlValue[];
};

/** What a statement answers. */
export type Rows = { rows: unknown[] };

/** What is used of a connection of `pg`. */
export type PostgresConnection = {
  query(query: PostgresQuery, done: (error: Error, result: Rows) => void): void;
  /** Breaks the connection where a statement is still unanswered. */
  end(): Promise<void>;
};

/** What is used of knex's client. */
export type ConnectionSource = {
  acquireConnection(): Promise<PostgresConnection>;
  releaseConnection(connection: PostgresConnection): Promise<void>;
  /** Milliseconds that knex waits for a connection, if it was told. */
  config?: { acquireConnectionTimeout?: number };
};

/**
 * Sends a statement. `done` is called once; by then a connection that stayed
 * silent for longer than its `query_timeout` is broken, so that the pool drops
 * it.
 */
export function sendStatement(
  connection: PostgresConnection,
  query: PostgresQuery,
  done: (error: Error | null, result: Rows) => void,
): void {
  let isAnswered = false;
  connection.query(query, (error, result) => {
    // `pg` calls twice where it can't write a value. By then the connection
    // may be somebody else's, in the middle of a transaction.
    if (isAnswered) {
      return;
    }
    isAnswered = true;
    if (error) {
      Error.captureStackTrace(error);
      breakIfSilent(connection, error);
    }
    done(error, result);
  });
}

function breakIfSilent(connection: PostgresConnection, error: Error): void {
  if (error.message === 'Query read timeout') {
    connection.end().catch(() => {});
  }
}
