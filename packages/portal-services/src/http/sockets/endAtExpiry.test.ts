import { Duplex } from 'node:stream';
import { UnsecuredJWT } from 'jose';
import { endAtExpiry } from './endAtExpiry';

const HOUR_MS = 3_600_000;
const YEAR_MS = 365 * 24 * HOUR_MS;

describe('endAtExpiry', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const makeSocket = () => new Duplex({ read() {}, write() {} });
  const tokenFor = (ms: number) =>
    new UnsecuredJWT({}).setExpirationTime(new Date(Date.now() + ms)).encode();

  it.each([
    ['when the token expires that opened it', HOUR_MS, HOUR_MS],
    ['soon, if the token has expired already', -HOUR_MS, 1_000],
  ])('ends a socket %s', (_when, lifetime, expected) => {
    const socket = makeSocket();
    endAtExpiry(socket, tokenFor(lifetime));
    jest.advanceTimersByTime(expected - 1_000);
    expect(socket.destroyed).toBe(false);
    jest.advanceTimersByTime(2_000);
    expect(socket.destroyed).toBe(true);
  });

  it.each([
    ['that lasts for years', tokenFor(100 * YEAR_MS)],
    ['that never expires', new UnsecuredJWT({}).encode()],
    ['that is no JWT', 'static'],
  ])('leaves a socket alone with a token %s', (_what, token) => {
    const socket = makeSocket();
    endAtExpiry(socket, token);
    jest.advanceTimersByTime(24 * HOUR_MS);
    expect(socket.destroyed).toBe(false);
  });
});
