import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { answerClientErrors } from './answerClientErrors';

describe('answerClientErrors', () => {
  const server = createServer((_, response) => response.end('ok'));
  answerClientErrors(server);
  beforeAll(
    () => new Promise<void>(done => server.listen(0, '127.0.0.1', done)),
  );
  afterAll(() => new Promise(done => server.close(done)));

  async function send(request: string) {
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.end(request);
    const [head, body] = (await text(socket)).split('\r\n\r\n');
    return { head, body: JSON.parse(body) };
  }

  it.each([
    [
      431,
      `GET /?q=${'x'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
      /16 KiB/,
    ],
    [400, 'no HTTP at all\r\n\r\n', /not valid HTTP/],
  ])(
    'answers %i in the shape of all errors',
    async (status, request, message) => {
      const { head, body } = await send(request);
      expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(head).toContain('application/json');
      expect(body).toEqual({
        error: {
          name: expect.any(String),
          message: expect.stringMatching(message),
        },
        response: { statusCode: status },
      });
    },
  );
});
