import { createServer } from 'node:net';

const HOST = '127.0.0.1';

/** Fails with a clear message when a port is taken. */
export async function assertPortIsFree(
  port: number,
  option: string,
): Promise<void> {
  if (!(await listenOnce(port))) {
    throw new Error(
      `Port ${port} is in use. Stop what listens there, or choose another with ${option} <port>.`,
    );
  }
}

/** A port that nothing listens on at this moment. */
export async function findFreePort(): Promise<number> {
  const port = await listenOnce(0);
  if (!port) {
    throw new Error('This machine has no free port');
  }
  return port;
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, HOST, () => {
      const address = server.address();
      server.close(() =>
        resolve(typeof address === 'object' ? address?.port : undefined),
      );
    });
  });
}
