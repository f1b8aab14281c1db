import type { Task } from '@portolan/plugin-task-manager-common';
import type { TaskStore } from '../store/TaskStore';
import { NO_TASK } from './access';
import { boardRank } from './boardPosition';

describe('boardRank', () => {
  it('asks for neighbours that the caller sees only', async () => {
    const task = { id: 'moved', status: 'pending' } as Task;
    const list = jest.fn(async () => ({ items: [], more: false }));
    const store = { list } as unknown as TaskStore;
    const scope = { actorRef: 'user:default/ana', visible: NO_TASK };
    await boardRank({ store, task, move: {}, scope });
    expect(list).toHaveBeenCalledWith(
      expect.objectContaining({
        selection: { filter: { status: ['pending'] }, visible: NO_TASK },
      }),
    );
  });
});
