import { CallerLimit } from './CallerLimit';
import { CallerShare } from './CallerShare';
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

describe('CallerShare', () => {
  it('makes who does much wait for a turn, and nobody else', async () => {
    const share = CallerShare.create({ running: 2, waiting: 10 });
    const work = [pending(), pending(), pending(), pending()];
    const begun: number[] = [];
    const runs = work.map(({ run }, n) =>
      share.run('ana', () => {
        begun.push(n);
        return run();
      }),
    );
    await expect(share.run('ben', async () => 'done')).resolves.toBe('done');
    expect(begun).toEqual([0, 1]);
    work[1].finish();
    await runs[1];
    await new Promise(setImmediate);
    expect(begun).toEqual([0, 1, 2]);
    work.forEach(({ finish }) => finish());
    await Promise.all(runs);
    expect(begun).toEqual([0, 1, 2, 3]);
  });

  it('gives the turn on when work fails', async () => {
    const share = CallerShare.create({ running: 1, waiting: 1 });
    const fails = share.run('ana', () => Promise.reject(new Error('failed')));
    const follows = share.run('ana', async () => 'done');
    await expect(fails).rejects.toThrow('failed');
    await expect(follows).resolves.toBe('done');
  });

  it('refuses what would wait too long', async () => {
    const share = CallerShare.create({ running: 1, waiting: 1 });
    const first = pending();
    const runs = [share.run('ana', first.run), share.run('ana', first.run)];
    await expect(share.run('ana', first.run)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('1 requests waiting'),
    });
    first.finish();
    await Promise.all(runs);
    await expect(share.run('ana', async () => 'done')).resolves.toBe('done');
  });
});
