import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import { deflateSync, brotliCompressSync, gzipSync } from 'node:zlib';
import request from 'supertest';
import { startNotes } from './__testUtils__/startNotes';

const NOTES = '/api/notes/notes';
const MEBIBYTE = 1024 * 1024;

describe('bodies that come in chunks', () => {
  const { app, given, events } = startNotes();
  const server = app.listen(0, '127.0.0.1');
  afterAll(() => server.close());
  beforeEach(() => {
    given.splice(0);
    events.splice(0);
  });

  const upload = (body: Buffer, encoding: string) =>
    request(app)
      .post(`${NOTES}/upload`)
      .set({ 'Content-Type': 'text/csv', 'Content-Encoding': encoding })
      .serialize(data => data)
      .send(body as unknown as string);

  it.each([
    ['gzip', gzipSync],
    ['X-GZIP', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['identity', (body: Buffer) => body],
  ])('come to the handler as they were before %s', async (name, compress) => {
    await upload(compress(Buffer.from('word;ü\n')), name).expect(204);
    expect(given).toMatchObject([{ text: 'word;ü\n' }]);
  });

  it.each([
    ['zstd', Buffer.from('a'), 415, /^The body must come as it is, or comp/],
    ['gzip, br', Buffer.from('a'), 415, /^The body must come as it is, or/],
    ['gzip', Buffer.from('SECRET'), 400, /^The body was cut off, or is not/],
    ['gzip', gzipSync('title\n').subarray(0, 15), 400, /^The body was cut off/],
    [
      'br',
      brotliCompressSync(Buffer.alloc(3 * MEBIBYTE)),
      413,
      /^The body must not have more than 2 MiB; split it$/,
    ],
  ])('are refused with %s', async (encoding, body, status, message) => {
    const response = await upload(body, encoding);
    expect(response.status).toBe(status);
    expect(response.body.error.message).toMatch(message);
    expect(given).toEqual([]);
  });

  it('are refused in the audit too', async () => {
    await upload(Buffer.alloc(2 * MEBIBYTE + 1, 'x'), 'identity').expect(413);
    expect(events).toContainEqual({
      fail: 'The body must not have more than 2 MiB; split it',
    });
  });

  /** Sends all that it has before it reads, as Python's urllib does. */
  async function sendThenRead(
    [path, type]: [path: string, type: string],
    { length, bytes }: { length?: number; bytes: number },
  ): Promise<string> {
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    // Told by what is being written.
    socket.on('error', () => {});
    const framing =
      length === undefined
        ? 'Transfer-Encoding: chunked'
        : `Content-Length: ${length}`;
    await write(
      socket,
      `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: ${type}\r\n${framing}\r\n\r\n`,
    );
    const chunk = Buffer.alloc(MEBIBYTE, 'x');
    for (let sent = 0; sent < bytes; sent += chunk.length) {
      await write(
        socket,
        length === undefined ? chunked(chunk) : chunk.subarray(0, bytes - sent),
      );
    }
    await write(socket, length === undefined ? '0\r\n\r\n' : '');
    const [answer] = await once(socket, 'data');
    socket.destroy();
    return answer.toString();
  }

  function chunked(chunk: Buffer): Buffer {
    const size = Buffer.from(`${chunk.length.toString(16)}\r\n`);
    return Buffer.concat([size, chunk, Buffer.from('\r\n')]);
  }

  function write(socket: Socket, data: string | Buffer): Promise<void> {
    return new Promise((resolve, reject) =>
      socket.write(data, error => (error ? reject(error) : resolve())),
    );
  }

  it.each<[string, [string, string], number | undefined]>([
    ['an upload', [`${NOTES}/upload`, 'text/csv'], 12 * MEBIBYTE],
    [
      'an upload of no known length',
      [`${NOTES}/upload`, 'text/csv'],
      undefined,
    ],
    ['JSON', [NOTES, 'application/json'], 12 * MEBIBYTE],
    ['JSON of no known length', [NOTES, 'application/json'], undefined],
  ])(
    'are refused so that who sends first can read why: %s',
    async (_, target, length) => {
      const bytes = 12 * MEBIBYTE;
      const answer = await sendThenRead(target, { length, bytes });
      expect(answer).toMatch(/^HTTP\/1.1 413 /);
      expect(answer).toMatch(/must not have more than [12] MiB/);
    },
  );

  it('are cut off if they go on and on', async () => {
    const target: [string, string] = [`${NOTES}/upload`, 'text/csv'];
    const length = 4096 * MEBIBYTE;
    await expect(
      sendThenRead(target, { length, bytes: 1024 * MEBIBYTE }),
    ).rejects.toThrow(/EPIPE|ECONNRESET|destroyed/);
  });
});
