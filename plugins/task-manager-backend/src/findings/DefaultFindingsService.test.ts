import { mockCredentials } from '@backstage/backend-test-utils';
import { ConflictError, NotAllowedError } from '@backstage/errors';
import type { Task } from '@portolan/plugin-task-manager-common';
import type { LockedTask, TaskChangeOptions, TaskStore } from '../tasks';
import type { TaskAccess } from '../access';
import { NOTHING } from '@portolan/backend-kit';
import { DefaultFindingsService } from './DefaultFindingsService';

const old = { id: 'old', fingerprint: 'old', status: 'pending' } as Task;
const added = { title: 'New', fingerprint: 'new' };

/** A source with the task `old`, which may be another when it is locked. */
function start(rights: { create: boolean; update: boolean }, whenLocked = old) {
  const tasks = {
    inspect: jest.fn(async () => [{ task: old, permitted: rights.update }]),
    insertMany: jest.fn(async () => 1),
    change: jest.fn(async ({ decide }: TaskChangeOptions) =>
      decide({ task: whenLocked } as LockedTask) ? [whenLocked] : [],
    ),
  };
  const access = {
    requireCreate: async () => {
      if (!rights.create) {
        throw new NotAllowedError('no');
      }
    },
    condition: async () => (rights.update ? undefined : NOTHING),
  };
  const service = DefaultFindingsService.create({
    tasks: tasks as unknown as TaskStore,
    findings: { tasksOf: async () => [old] },
    access: access as unknown as TaskAccess,
    events: { changed: () => {} },
  });
  const report = () =>
    service.report(
      { source: 'scanner', findings: [added] },
      mockCredentials.service('plugin:scanner'),
    );
  return { tasks, report };
}

describe('DefaultFindingsService', () => {
  it.each([
    { create: false, update: true },
    { create: true, update: false },
  ])('writes nothing for a caller with the rights %j', async rights => {
    const { tasks, report } = start(rights);
    await expect(report()).rejects.toThrow(NotAllowedError);
    expect(tasks.insertMany).not.toHaveBeenCalled();
    expect(tasks.change).not.toHaveBeenCalled();
  });

  it('creates and closes tasks for a caller with both rights', async () => {
    const { report } = start({ create: true, update: true });
    expect(await report()).toMatchObject({ created: 1, closed: 1 });
  });

  it('leaves a task alone that somebody dismissed in the meantime', async () => {
    const dismissed: Task = { ...old, status: 'cancelled' };
    const { report } = start({ create: true, update: true }, dismissed);
    expect(await report()).toMatchObject({ created: 1, closed: 0 });
  });

  it('counts what became of a task when its transaction ran for the last time', async () => {
    const { tasks, report } = start({ create: true, update: true });
    const dismissed: Task = { ...old, status: 'cancelled' };
    tasks.change.mockImplementationOnce(async ({ decide }) => {
      decide({ task: old } as LockedTask);
      decide({ task: dismissed } as LockedTask);
      return [];
    });
    expect(await report()).toMatchObject({ created: 1, closed: 0 });
  });

  it('looks again when another report has just created the same task', async () => {
    const { tasks, report } = start({ create: true, update: true });
    tasks.insertMany.mockRejectedValueOnce(new ConflictError('fingerprint'));
    expect(await report()).toMatchObject({ closed: 1 });
    expect(tasks.insertMany).toHaveBeenCalledTimes(2);
  });
});
