import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { limitTraffic } from './limitTraffic';

const LIMITS = { maxReceived: 1_000, maxWaiting: 64 * 1024 };

/** Two ends of a connection, of which the server's is limited. */
async function start() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const [socket]: Socket[] = await once(server, 'connection');
  server.close();
  client.on('error', () => {});
  socket.on('error', () => {});
  const onOpen = jest.fn();
  limitTraffic(socket, LIMITS, onOpen);
  return { client, socket, onOpen };
}

/** A small message every millisecond, as long as the socket is there. */
async function publish(socket: Socket, count: number) {
  let most = 0;
  for (let i = 0; i < count && !socket.destroyed; i++) {
    socket.write('x'.repeat(20_000));
    most = Math.max(most, socket.writableLength);
    await new Promise(done => setTimeout(done, 1));
  }
  return most;
}

describe('limitTraffic', () => {
  it('ends a socket whose client sends and never reads, before it holds much', async () => {
    const { client, socket } = await start();
    socket.resume();
    client.pause();
    const pings = setInterval(() => client.write('.'), 100);
    const most = await publish(socket, 10_000);
    clearInterval(pings);
    expect(socket.destroyed).toBe(true);
    expect(most).toBeLessThan(32 * 1024 * 1024);
    client.destroy();
  }, 30_000);

  it('leaves a socket alone whose client reads', async () => {
    const { client, socket } = await start();
    client.resume();
    expect(await publish(socket, 1_200)).toBeLessThan(LIMITS.maxWaiting * 4);
    expect(socket.destroyed).toBe(false);
    client.destroy();
  });

  it('tells when somebody begins to read, and ends who sends too much', async () => {
    const { client, socket, onOpen } = await start();
    client.write('x'.repeat(LIMITS.maxReceived));
    await new Promise(done => setTimeout(done, 50));
    expect(onOpen).not.toHaveBeenCalled();
    socket.on('data', () => {});
    expect(onOpen).toHaveBeenCalledTimes(1);
    await new Promise(done => setTimeout(done, 50));
    expect(socket.destroyed).toBe(false);
    client.write('x');
    await once(socket, 'close');
    client.destroy();
  });
});
