import { buildPortal, LOG_DIR, say, servePortal } from 'test-portal';
import { assertPortIsFree } from './lib/ports.ts';
import { readOptions, readPort, runCommand, secondsSince } from './lib/run.ts';

const HELP = `Usage: ./portal serve [options]

Serves the production build of the demo, for trials, browser tests and benchmarks. Uses the PostgreSQL of POSTGRES_HOST,
POSTGRES_PORT, POSTGRES_USER and POSTGRES_PASSWORD, and without POSTGRES_HOST one of its own in .portal/data/postgres.

  --port <port>  of the page and the API (7007)
  --fresh        an empty database of its own, thrown away at the end`;

const began = performance.now();
const options = readOptions(
  {
    port: { type: 'string', default: '7007' },
    fresh: { type: 'boolean', default: false },
  },
  HELP,
);

await runCommand(async interrupted => {
  const port = readPort(options.port, '--port');
  await assertPortIsFree(port, '--port');
  await Promise.race([interrupted, buildPortal()]);
  const portal = await servePortal({ port, fresh: options.fresh, interrupted });
  try {
    say(
      `${portal.url} is ready after ${secondsSince(
        began,
      )} s. Ctrl-C stops it; logs are in ${LOG_DIR}`,
    );
    await Promise.race([interrupted, portal.failure]);
  } finally {
    await portal.stop();
  }
});
