import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthenticationError } from '@backstage/errors';
import { RememberingAuthService } from './RememberingAuthService';

function start() {
  const auth = mockServices.auth.mock();
  return { auth, remembering: RememberingAuthService.create({ auth }) };
}

const user = (expiresInMs: number) => ({
  ...mockCredentials.user(),
  expiresAt: new Date(Date.now() + expiresInMs),
});

describe('RememberingAuthService', () => {
  it('verifies a token once, and each token and kind of access by itself', async () => {
    const { auth, remembering } = start();
    const credentials = user(60_000);
    auth.authenticate.mockResolvedValue(credentials);
    await Promise.all([
      remembering.authenticate('a'),
      remembering.authenticate('a'),
    ]);
    expect(await remembering.authenticate('a')).toBe(credentials);
    expect(auth.authenticate).toHaveBeenCalledTimes(1);
    await remembering.authenticate('a', { allowLimitedAccess: true });
    await remembering.authenticate('b');
    expect(auth.authenticate).toHaveBeenCalledTimes(3);
  });

  it('asks again when a token has expired, and when it was refused', async () => {
    const { auth, remembering } = start();
    auth.authenticate.mockResolvedValueOnce(user(-1));
    await remembering.authenticate('a');
    auth.authenticate.mockRejectedValue(new AuthenticationError('expired'));
    for (let attempt = 0; attempt < 2; attempt++) {
      await expect(remembering.authenticate('a')).rejects.toThrow('expired');
    }
    expect(auth.authenticate).toHaveBeenCalledTimes(3);
  });
});
