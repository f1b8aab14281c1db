import { CallerLimit } from './CallerLimit';
import { TotalLimit } from './TotalLimit';

function pending() {
  let finish = () => {};
  const work = new Promise<void>(resolve => {
    finish = resolve;
  });
  return { run: () => work, finish };
}

describe('CallerLimit', () => {
  it('refuses a caller that does as many already, and nobody else', async () => {
    const limit = CallerLimit.create({ max: 1, refusal: 'One at a time' });
    const first = pending();
    const running = limit.run('ana', first.run);
    await expect(limit.run('ana', first.run)).rejects.toMatchObject({
      name: 'ConflictError',
      message: 'One at a time',
    });
    await expect(limit.run('ben', async () => 'done')).resolves.toBe('done');
    first.finish();
    await running;
    await expect(limit.run('ana', async () => 'done')).resolves.toBe('done');
  });

  it('counts what failed as ended', async () => {
    const limit = CallerLimit.create({ max: 1, refusal: 'One at a time' });
    const fail = () => Promise.reject(new Error('failed'));
    await expect(limit.run('ana', fail)).rejects.toThrow('failed');
    await expect(limit.run('ana', fail)).rejects.toThrow('failed');
  });
});

describe('TotalLimit', () => {
  it('refuses whoever comes while as many are done', async () => {
    const limit = TotalLimit.create({ max: 1, refusal: 'Try later' });
    const first = pending();
    const running = limit.run(first.run);
    await expect(limit.run(first.run)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: 'Try later',
    });
    first.finish();
    await running;
    await expect(limit.run(async () => 'done')).resolves.toBe('done');
  });
});
