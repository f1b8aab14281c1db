import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import type { TaskIndex } from './TaskIndex';
import { TaskIndexUpdater } from './TaskIndexUpdater';

function ids(count: number, prefix = 't'): string[] {
  return Array.from({ length: count }, (_, i) => `${prefix}${i}`);
}

function set(options: { incremental: boolean }) {
  const index: jest.Mocked<TaskIndex> = {
    replace: jest.fn(async (batch, read) => {
      await read(batch);
    }),
    duringPass: jest.fn(pass => pass()),
  };
  const reader = { read: jest.fn().mockResolvedValue([]) };
  const startPass = jest.fn(async () => {});
  const logger = mockServices.logger.mock();
  const updater = TaskIndexUpdater.create({
    index: options.incremental ? index : undefined,
    reader,
    startPass,
    logger,
  });
  return { updater, index, reader, startPass, logger };
}

describe('TaskIndexUpdater', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('writes what changed within two seconds together, each once', async () => {
    const { updater, reader, startPass } = set({ incremental: true });
    updater.changed({ ids: ['a', 'b'] });
    await jest.advanceTimersByTimeAsync(1_000);
    updater.changed({ ids: ['b', 'c'] });
    expect(reader.read).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(reader.read.mock.calls).toEqual([[['a', 'b', 'c']]]);
    expect(startPass).not.toHaveBeenCalled();
  });

  it('reads a task once more that changes while it is written', async () => {
    const { updater, reader } = set({ incremental: true });
    reader.read.mockImplementationOnce(async () => {
      updater.changed({ ids: ['a'] });
      return [];
    });
    updater.changed({ ids: ['a', 'b'] });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(reader.read.mock.calls).toEqual([[['a', 'b']], [['a']]]);
  });

  it('reads no more than 200 tasks every two seconds', async () => {
    const { updater, reader } = set({ incremental: true });
    updater.changed({ ids: ids(500) });
    await jest.advanceTimersByTimeAsync(2_000);
    expect(reader.read).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(reader.read.mock.calls.map(([batch]) => batch.length)).toEqual([
      200, 200, 100,
    ]);
  });

  it('tries again what is locked, and what fails, with a word', async () => {
    const { updater, index, reader, logger } = set({ incremental: true });
    index.replace.mockRejectedValueOnce(new ConflictError('a pass runs'));
    reader.read.mockRejectedValueOnce(new Error('down'));
    updater.changed({ ids: ['a'] });
    await jest.advanceTimersByTimeAsync(4_000);
    expect(index.replace).toHaveBeenCalledTimes(2);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(reader.read.mock.calls).toEqual([[['a']], [['a']]]);
  });

  it.each([
    ['too many changed', { ids: ids(501) }],
    ['not all are named', { ids: ['a'], incomplete: true as const }],
  ])('has all tasks read if %s', async (_, event) => {
    const { updater, reader, startPass } = set({ incremental: true });
    updater.changed(event);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(startPass).toHaveBeenCalledTimes(1);
    expect(reader.read).not.toHaveBeenCalled();
  });

  it('writes what waits though others change too many, and lets nobody put off their pass', async () => {
    const { updater, reader, startPass } = set({ incremental: true });
    updater.changed({ ids: ['mine'] });
    updater.changed({ ids: ids(500) });
    for (let i = 0; i < 3; i++) {
      updater.changed({ ids: [`tiny${i}`] });
      await jest.advanceTimersByTimeAsync(3_000);
    }
    expect(startPass).toHaveBeenCalledTimes(1);
    expect(reader.read.mock.calls).toEqual([
      [['mine', 'tiny0']],
      [['tiny1']],
      [['tiny2']],
    ]);
  });

  it('goes on writing while a pass is due that may not start yet', async () => {
    const { updater, reader, startPass } = set({ incremental: true });
    updater.changed({ ids: ids(501) });
    await jest.advanceTimersByTimeAsync(10_000);
    updater.changed({ ids: ids(501) });
    await jest.advanceTimersByTimeAsync(10_000);
    updater.changed({ ids: ['a'] });
    await jest.advanceTimersByTimeAsync(2_000);
    expect(reader.read.mock.calls).toEqual([[['a']]]);
    expect(startPass).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(50_000);
    expect(startPass).toHaveBeenCalledTimes(2);
  });

  it('has all tasks read, where the engine knows nothing else, once a minute and when it is calm', async () => {
    const { updater, startPass } = set({ incremental: false });
    const changeFor = async (seconds: number) => {
      for (let i = 0; i < seconds; i++) {
        updater.changed({ ids: ['a'] });
        await jest.advanceTimersByTimeAsync(1_000);
      }
    };
    await changeFor(20);
    expect(startPass).toHaveBeenCalledTimes(0);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(startPass).toHaveBeenCalledTimes(1);

    await changeFor(1);
    await jest.advanceTimersByTimeAsync(30_000);
    expect(startPass).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(30_000);
    expect(startPass).toHaveBeenCalledTimes(2);

    await jest.advanceTimersByTimeAsync(60_000);
    await changeFor(29);
    expect(startPass).toHaveBeenCalledTimes(2);
    await changeFor(3);
    expect(startPass).toHaveBeenCalledTimes(3);
  });

  it('asks again for a pass that cannot start', async () => {
    const { updater, startPass, logger } = set({ incremental: false });
    startPass.mockRejectedValueOnce(new ConflictError('running'));
    updater.changed({ ids: ['a'] });
    await jest.advanceTimersByTimeAsync(66_000);
    expect(startPass).toHaveBeenCalledTimes(2);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('leaves to a pass what changed before it, and asks for another if it fails', async () => {
    const { updater, index, reader, startPass } = set({ incremental: true });
    updater.changed({ ids: ['a'] });
    await updater.runPass(async () => updater.changed({ ids: ['b'] }));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(index.duringPass).toHaveBeenCalledTimes(1);
    expect(reader.read.mock.calls).toEqual([[['b']]]);

    await expect(
      updater.runPass(async () => {
        throw new Error('down');
      }),
    ).rejects.toThrow('down');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(startPass).toHaveBeenCalledTimes(1);
  });

  it('ends with what it writes, and then writes no more', async () => {
    const { updater, reader } = set({ incremental: true });
    let read = (_: never[]) => {};
    reader.read.mockReturnValue(
      new Promise(resolve => {
        read = resolve;
      }),
    );
    updater.changed({ ids: ['a'] });
    await jest.advanceTimersByTimeAsync(2_000);
    const stopped = jest.fn();
    const stopping = updater.stop().then(stopped);
    updater.changed({ ids: ['b'] });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(stopped).not.toHaveBeenCalled();
    read([]);
    await stopping;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(reader.read).toHaveBeenCalledTimes(1);
  });
});
