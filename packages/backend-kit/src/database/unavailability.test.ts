import { isUnavailable, retryingIfUnavailable } from './unavailability';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

describe('retryingIfUnavailable', () => {
  it.each([withCode('57P01'), new Error('Connection terminated')])(
    'does again what a broken connection ended: %s',
    async error => {
      const run = jest.fn().mockRejectedValueOnce(error).mockResolvedValue(1);
      expect(await retryingIfUnavailable(run)).toBe(1);
      expect(isUnavailable(error)).toBe(true);
    },
  );

  it.each([
    withCode('57014'),
    withCode('53300'),
    new Error('Query read timeout'),
    Object.assign(new Error('x'), { name: 'KnexTimeoutError' }),
  ])('does not do again what took too long: %s', async error => {
    const run = jest.fn().mockRejectedValue(error);
    await expect(retryingIfUnavailable(run)).rejects.toBe(error);
    expect(run).toHaveBeenCalledTimes(1);
    expect(isUnavailable(error)).toBe(true);
  });

  it('does not do again what is wrong', async () => {
    const run = jest.fn().mockRejectedValue(withCode('42703'));
    await expect(retryingIfUnavailable(run)).rejects.toThrow();
    expect(run).toHaveBeenCalledTimes(1);
  });
});
