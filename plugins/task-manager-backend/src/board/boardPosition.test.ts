import type { Task } from '@portolan/plugin-task-manager-common';
import type { TaskStore } from '../tasks';
import { NOTHING } from '@portolan/backend-kit';
import { boardRank } from './boardPosition';

describe('boardRank', () => {
  it('says so when thousands of moves have left no room', async () => {
    const [after, before] = ['a', 'b'].map(
      (id, i) =>
        ({ id, status: 'pending', rank: `${'0'.repeat(199)}${i + 1}` } as Task),
    );
    const task = { id: 'moved', status: 'pending' } as Task;
    const store = {
      getMany: async () => [after, before],
    } as unknown as TaskStore;
    await expect(
      boardRank({
        store,
        task,
        move: { after: 'a', before: 'b' },
        scope: {},
      }),
    ).rejects.toThrow(/^No room is left between these two tasks/);
  });

  it('asks for neighbours that the caller sees only', async () => {
    const task = { id: 'moved', status: 'pending' } as Task;
    const columnRank = jest.fn(async () => undefined);
    const store = { columnRank } as unknown as TaskStore;
    const scope = { visible: NOTHING };
    await boardRank({ store, task, move: {}, scope });
    expect(columnRank).toHaveBeenCalledWith({
      status: 'pending',
      visible: NOTHING,
      without: 'moved',
    });
  });
});
