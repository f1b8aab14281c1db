import { isUnanswered } from '../messages/errors';
import { withTimeLimit } from './withTimeLimit';

describe('withTimeLimit', () => {
  it('takes an answer that never comes for none', async () => {
    const error = await withTimeLimit(5, new Promise(() => {})).catch(e => e);
    expect(isUnanswered(error)).toBe(true);
  });

  it('lets pass what comes in time', async () => {
    expect(await withTimeLimit(5_000, Promise.resolve('yes'))).toBe('yes');
    const refused = Promise.reject(new Error('no'));
    await expect(withTimeLimit(5_000, refused)).rejects.toThrow('no');
  });
});
