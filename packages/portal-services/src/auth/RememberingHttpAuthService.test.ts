import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import type { Request } from 'express';
import { RememberingHttpAuthService } from './RememberingHttpAuthService';

function start() {
  const httpAuth = mockServices.httpAuth.mock();
  const remembering = RememberingHttpAuthService.create({ httpAuth });
  return { asked: httpAuth.credentials, remembering };
}

const user = (expiresInMs: number) => ({
  ...mockCredentials.user(),
  expiresAt: new Date(Date.now() + expiresInMs),
});

const from = (headers: Record<string, string>) => ({ headers } as Request);

describe('RememberingHttpAuthService', () => {
  it('verifies a token once, and each token and kind of access by itself', async () => {
    const { asked, remembering } = start();
    const credentials = user(60_000);
    asked.mockResolvedValue(credentials);
    const a = () => from({ authorization: 'Bearer a' });
    const allow = ['user' as const];
    expect(await remembering.credentials(a(), { allow })).toBe(credentials);
    expect(await remembering.credentials(a())).toBe(credentials);
    expect(await remembering.credentials(a(), { allow })).toBe(credentials);
    expect(asked).toHaveBeenCalledTimes(1);
    const limited = { allowLimitedAccess: true };
    await remembering.credentials(a(), limited);
    await remembering.credentials(a(), limited);
    await remembering.credentials(from({ cookie: 'c=1' }), limited);
    await remembering.credentials(from({ cookie: 'c=1' }), limited);
    expect(asked).toHaveBeenCalledTimes(3);
    await remembering.credentials(from({ authorization: 'Bearer b' }));
    await remembering.credentials(from({ cookie: 'c=1' }));
    expect(asked).toHaveBeenCalledTimes(5);
  });

  it('never takes what one header brings for what another one brought', async () => {
    const { asked, remembering } = start();
    const limited = { allowLimitedAccess: true };
    asked.mockResolvedValue(user(60_000));
    await remembering.credentials(from({ cookie: 'c=1' }), limited);
    // Backstage takes the cookie where the header has no bearer token.
    const authorization = 'Basic a';
    await remembering.credentials(
      from({ authorization, cookie: 'c=2' }),
      limited,
    );
    asked.mockRejectedValue(new AuthenticationError('unknown'));
    const refused = async (
      headers: Record<string, string>,
      options?: typeof limited,
    ) =>
      expect(remembering.credentials(from(headers), options)).rejects.toThrow(
        'unknown',
      );
    await refused({ authorization: 'limited c=1' });
    await refused({ authorization: 'limited Basic a' });
    await refused({ authorization: 'c=1' }, limited);
    await refused({ authorization }, limited);
    await refused({ authorization, cookie: 'c=3' }, limited);
  });

  it('leaves it to Backstage to refuse a caller of the wrong kind', async () => {
    const { asked, remembering } = start();
    asked.mockResolvedValueOnce(user(60_000));
    const request = from({ authorization: 'Bearer a' });
    await remembering.credentials(request);
    asked.mockRejectedValue(new NotAllowedError('no users'));
    await expect(
      remembering.credentials(request, { allow: ['service'] }),
    ).rejects.toThrow('no users');
    expect(await remembering.credentials(request)).toBeDefined();
  });

  it('remembers nobody, and asks again when a token has expired, and when it was refused', async () => {
    const { asked, remembering } = start();
    const request = from({ authorization: 'Bearer a' });
    asked.mockResolvedValueOnce(mockCredentials.none());
    await remembering.credentials(request, { allow: ['none'] });
    asked.mockResolvedValueOnce(user(-1));
    await remembering.credentials(request);
    asked.mockRejectedValue(new AuthenticationError('expired'));
    for (let attempt = 0; attempt < 2; attempt++) {
      await expect(remembering.credentials(request)).rejects.toThrow('expired');
    }
    expect(asked).toHaveBeenCalledTimes(4);
  });

  it('keeps a few megabytes at most, however long headers are', async () => {
    const { asked, remembering } = start();
    asked.mockResolvedValue(user(60_000));
    const limited = { allowLimitedAccess: true };
    const send = (cookie: string) =>
      remembering.credentials(from({ authorization: 'Bearer a', cookie }), {
        ...limited,
      });
    const cookies = Array.from(
      { length: 1_000 },
      (_, n) => `n=${n}; ${'x'.repeat(8_000)}`,
    );
    for (const cookie of cookies) {
      await send(cookie);
    }
    asked.mockClear();
    for (const cookie of cookies.toReversed()) {
      await send(cookie);
    }
    const remembered = 1_000 - asked.mock.calls.length;
    expect(remembered).toBeGreaterThan(100);
    expect(remembered * 8_000).toBeLessThan(4 * 1024 * 1024);
    asked.mockClear();
    await send('x'.repeat(10_000));
    await send('x'.repeat(10_000));
    expect(asked).toHaveBeenCalledTimes(2);
  });
});
