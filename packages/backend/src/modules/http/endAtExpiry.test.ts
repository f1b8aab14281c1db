import { once } from 'node:events';
import { Duplex } from 'node:stream';
import { UnsecuredJWT } from 'jose';
import { endAtExpiry } from './endAtExpiry';

describe('endAtExpiry', () => {
  const makeSocket = () => new Duplex({ read() {}, write() {} });
  const tokenFor = (ms: number) =>
    new UnsecuredJWT({}).setExpirationTime(new Date(Date.now() + ms)).encode();

  it('ends a socket when the token expires that opened it', async () => {
    const socket = makeSocket();
    endAtExpiry(socket, tokenFor(1_500));
    expect(socket.destroyed).toBe(false);
    await once(socket, 'close');
    expect(socket.destroyed).toBe(true);
  });

  it.each([
    ['that lasts for years', tokenFor(100 * 365 * 86_400_000)],
    ['that never expires', new UnsecuredJWT({}).encode()],
    ['that is no JWT', 'static'],
  ])('leaves a socket alone with a token %s', async (_what, token) => {
    const socket = makeSocket();
    endAtExpiry(socket, token);
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(socket.destroyed).toBe(false);
    socket.destroy();
  });
});
