import getPort from 'get-port';

/** Fails with a clear message when a port of the loopback address is taken. */
export async function assertPortIsFree(
  port: number,
  option: string,
): Promise<void> {
  if ((await getPort({ port, host: '127.0.0.1' })) !== port) {
    throw new Error(
      `Port ${port} is in use. Stop what listens there, or choose another with ${option} <port>.`,
    );
  }
}
