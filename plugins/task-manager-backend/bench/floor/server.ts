import { createServer, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import pg from 'pg';
import { createTask, getTask, listTasks, prepareTables } from './queries.ts';

/**
 * The floor for a server in Node.js: `node:http`, `pg` and prepared statements
 * on the portal's own tables, and nothing of what a portal needs. It listens on
 * a free port of the loopback address, tells its parent which, and ends with
 * it.
 */
const pool = new pg.Pool({ max: 20 });
const dropTables = await prepareTables(pool);

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  try {
    const answer =
      url.pathname === '/metrics' ? usage() : await answerTo(request, url);
    response.statusCode = request.method === 'POST' ? 201 : 200;
    response.setHeader('content-type', 'application/json');
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  }
});

server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
process.once('disconnect', async () => {
  server.closeAllConnections();
  server.close();
  await dropTables();
  await pool.end();
});

async function answerTo(request: IncomingMessage, url: URL): Promise<unknown> {
  if (request.method === 'POST') {
    return createTask(pool, await json(request));
  }
  const id = url.pathname.split('/tasks/')[1];
  return id ? getTask(pool, id) : listTasks(pool, url.searchParams);
}

/**
 * The same names as the portal's, so that both are measured by the same means.
 */
function usage(): string {
  const { user, system } = process.cpuUsage();
  return [
    `process_cpu_seconds_total ${(user + system) / 1e6}`,
    `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
    `database_connections_active ${pool.totalCount}`,
    '',
  ].join('\n');
}
