import { once } from 'node:events';

/** A way to look into a process of Node.js that runs. */
export type Inspector = { port: number };

/** What `NODE_OPTIONS` of the process must have. */
export function inspectedBy({ port }: Inspector): string {
  return `--inspect=127.0.0.1:${port}`;
}

/**
 * Bytes that a process holds once its garbage is collected: objects, and the
 * buffers behind them. Resident memory would tell how much garbage there
 * happens to be as well, which differs by 100 MiB from one minute to the next.
 *
 * It asks by the Chrome DevTools Protocol, `HeapProfiler` and `Runtime`.
 */
export async function heldMemory({ port }: Inspector): Promise<number> {
  const list = await fetch(`http://127.0.0.1:${port}/json/list`);
  const [{ webSocketDebuggerUrl }] = await list.json();
  const socket = new WebSocket(webSocketDebuggerUrl);
  await once(socket, 'open');
  try {
    await call(socket, 'HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await call(
      socket,
      'Runtime.getHeapUsage',
    );
    return usedSize + backingStorageSize;
  } finally {
    socket.close();
  }
}

async function call(socket: WebSocket, method: string) {
  socket.send(JSON.stringify({ id: 1, method }));
  const [{ data }] = await once(socket, 'message');
  const { result, error } = JSON.parse(data);
  if (error) {
    throw new Error(`${method}: ${error.message}`);
  }
  return result;
}
