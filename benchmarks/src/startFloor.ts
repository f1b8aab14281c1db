import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { PluginBenchmarks, Session } from 'test-portal';
import { findDatabase } from './database.ts';

/** Starts the floor of a plugin on its database in the portal. */
export async function startFloor({
  pluginId,
  floor,
}: PluginBenchmarks): Promise<{
  session: Session;
  stop(): Promise<void>;
}> {
  const { host, port, user, password } = findDatabase();
  const child = fork(floor, {
    env: {
      ...process.env,
      PGHOST: host,
      PGPORT: String(port),
      PGUSER: user,
      PGPASSWORD: password,
      PGDATABASE: `backstage_plugin_${pluginId}`,
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
    session: { url, api: `${url}/api/${pluginId}`, headers: {} },
    async stop() {
      if (child.connected) {
        child.disconnect();
      }
      await exited;
    },
  };
}
