import { mockServices } from '@backstage/backend-test-utils';
import { serviceFetch } from './serviceFetch';

describe('serviceFetch', () => {
  const auth = mockServices.auth.mock();
  const sent = jest.fn(
    async (..._: Parameters<typeof fetch>) => new Response(),
  );
  const headerOf = (call: number, name: string) =>
    new Headers(sent.mock.calls[call][1]?.headers).get(name);

  beforeEach(() => {
    jest.useFakeTimers();
    jest.spyOn(global, 'fetch').mockImplementation(sent);
    let count = 0;
    auth.getPluginRequestToken.mockImplementation(async () => {
      count += 1;
      return { token: `t${count}` };
    });
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
    sent.mockClear();
  });

  it('keeps a token for a minute, and what else is sent', async () => {
    const call = serviceFetch({ auth, targetPluginId: 'notes' });
    await Promise.all([
      call('http://localhost/a', { headers: { 'if-match': '*' } }),
      call('http://localhost/a'),
    ]);
    jest.advanceTimersByTime(59_000);
    await call('http://localhost/a');
    jest.advanceTimersByTime(2_000);
    await call('http://localhost/a', { method: 'POST' });
    expect([0, 1, 2, 3].map(n => headerOf(n, 'authorization'))).toEqual([
      'Bearer t1',
      'Bearer t1',
      'Bearer t1',
      'Bearer t2',
    ]);
    expect(headerOf(0, 'if-match')).toBe('*');
    expect(sent.mock.calls[3][1]?.method).toBe('POST');
    expect(auth.getPluginRequestToken).toHaveBeenLastCalledWith(
      expect.objectContaining({ targetPluginId: 'notes' }),
    );
  });

  it('asks again for a token that was refused', async () => {
    auth.getPluginRequestToken.mockRejectedValueOnce(new Error('no key'));
    const call = serviceFetch({ auth, targetPluginId: 'notes' });
    await expect(call('http://localhost/a')).rejects.toThrow('no key');
    await call('http://localhost/a');
    expect(headerOf(0, 'authorization')).toBe('Bearer t1');
  });
});
