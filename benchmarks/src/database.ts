import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_DIR } from 'test-portal';

const EMBEDDED = join(DATA_DIR, 'postgres');

/**
 * How to reach the database that the portal is on: that of POSTGRES_HOST, else
 * the embedded one of ./portal serve.
 */
export function findDatabase() {
  const {
    POSTGRES_HOST: host,
    POSTGRES_PORT: port = '5432',
    POSTGRES_USER: user = 'postgres',
    POSTGRES_PASSWORD: password = '',
  } = process.env;
  return host ? { host, port: Number(port), user, password } : findEmbedded();
}

function findEmbedded() {
  // Line 4 is the port (documentation of PostgreSQL, "Database File Layout").
  const running = join(EMBEDDED, 'data/postmaster.pid');
  if (!existsSync(running)) {
    throw new Error(
      '--floor needs the database: POSTGRES_HOST as for ./portal serve, or ./portal serve on its embedded one without --fresh',
    );
  }
  return {
    host: '127.0.0.1',
    port: Number(readFileSync(running, 'utf8').split('\n')[3]),
    user: 'postgres',
    password: readFileSync(join(EMBEDDED, 'password'), 'utf8').trim(),
  };
}
