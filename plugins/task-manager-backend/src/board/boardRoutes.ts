import { versioned } from '@portolan/backend-kit';
import type { TaskManagerRouter } from '../TaskManagerRouter';
import type { BoardService } from './BoardService';

/** Moving tasks on the board. */
export function routeBoard(
  router: TaskManagerRouter,
  { board }: { board: BoardService },
): void {
  router.route(
    'MoveTask',
    { eventId: 'task-move', meta: ({ path }) => ({ taskId: path.id }) },
    async ({ path: { id }, body, match, credentials }) =>
      versioned(await board.move({ id, move: body, match }, credentials)),
  );
}
