import type { DatabaseClient } from './DatabaseMonitor';

/** A connection of `pg`, as knex keeps it. */
type Connection = { __knexUid?: string; end?(): Promise<void> };

/** The part of knex's connection pool that is listened to. */
type ListenablePool = {
  on(event: 'acquireFail', listener: () => void): void;
  on(
    event: 'createSuccess' | 'destroySuccess',
    listener: (id: number, connection: Connection) => void,
  ): void;
};

/**
 * Tells when somebody waited in vain for a connection, and breaks those whose
 * server stays silent: the pool would hand them out for ever.
 */
export function watchPool(
  client: DatabaseClient,
  onExhausted: () => void,
): void {
  const pool: ListenablePool | undefined = client.client.pool;
  if (typeof pool?.on !== 'function') {
    return;
  }
  pool.on('acquireFail', onExhausted);

  const connections = new Map<string | undefined, Connection>();
  pool.on('createSuccess', (_id, connection) => {
    connections.set(connection.__knexUid, connection);
  });
  pool.on('destroySuccess', (_id, connection) => {
    connections.delete(connection.__knexUid);
  });
  client.on('query-error', (error: Error, query: { __knexUid?: string }) => {
    if (error.message.includes('Query read timeout')) {
      connections
        .get(query.__knexUid)
        ?.end?.()
        .catch(() => {});
    }
  });
}
