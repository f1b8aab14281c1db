import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { findDatabase } from '../database.ts';
import type { Session } from '../session.ts';

/** Starts the floor on the database of the portal. */
export async function startFloor(): Promise<{
  session: Session;
  stop(): Promise<void>;
}> {
  const { host, port, user, password } = findDatabase();
  const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)), {
    env: {
      ...process.env,
      PGHOST: host,
      PGPORT: String(port),
      PGUSER: user,
      PGPASSWORD: password,
      PGDATABASE: 'backstage_plugin_task-manager',
    },
  });
  const exited = once(child, 'exit');
  const [address] = await Promise.race([
    once(child, 'message'),
    exited.then(([code]) => {
      throw new Error(`The floor ended with code ${code} before it was ready`);
    }),
  ]);
  const url = `http://127.0.0.1:${address.port}`;
  return {
    session: { url, api: `${url}/api/task-manager`, headers: {} },
    async stop() {
      if (child.connected) {
        child.disconnect();
      }
      await exited;
    },
  };
}
