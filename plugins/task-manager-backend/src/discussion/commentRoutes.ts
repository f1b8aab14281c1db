import type { TaskManagerRouter } from '../TaskManagerRouter';
import type { CommentService } from './CommentService';

type Services = { comments: CommentService };

const taskMeta = ({ path }: { path: { id: string } }) => ({ taskId: path.id });

const commentMeta = ({
  path,
}: {
  path: { id: string; commentId: string };
}) => ({
  taskId: path.id,
  commentId: path.commentId,
});

/** Comments and activity of a task. */
export function routeComments(
  router: TaskManagerRouter,
  services: Services,
): void {
  routeReads(router, services);
  routeWrites(router, services);
}

function routeReads(router: TaskManagerRouter, { comments }: Services): void {
  router
    .route(
      'ListComments',
      { eventId: 'comments-list', meta: taskMeta },
      async ({ path, query, credentials }) => ({
        json: await comments.listComments(
          { taskId: path.id, ...query },
          credentials,
        ),
      }),
    )
    .route(
      'ListActivity',
      { eventId: 'activity-list', meta: taskMeta },
      async ({ path, query, credentials }) => ({
        json: await comments.listActivity(
          { taskId: path.id, ...query },
          credentials,
        ),
      }),
    );
}

function routeWrites(router: TaskManagerRouter, { comments }: Services): void {
  router
    .route(
      'CreateComment',
      { eventId: 'comment-create', meta: taskMeta },
      async ({ path, header, body, credentials, note }) => {
        const comment = await comments.create(
          { taskId: path.id, ...body, ...header },
          credentials,
        );
        note({ commentId: comment.id });
        return { json: comment };
      },
    )
    .route(
      'UpdateComment',
      { eventId: 'comment-update', meta: commentMeta },
      async ({ path, body, credentials }) => ({
        json: await comments.update(
          { taskId: path.id, id: path.commentId, ...body },
          credentials,
        ),
      }),
    )
    .route(
      'DeleteComment',
      { eventId: 'comment-delete', meta: commentMeta },
      async ({ path, credentials }) =>
        comments.delete({ taskId: path.id, id: path.commentId }, credentials),
    )
    .route(
      'RestoreComment',
      { eventId: 'comment-restore', meta: commentMeta },
      async ({ path, credentials }) => ({
        json: await comments.restore(
          { taskId: path.id, id: path.commentId },
          credentials,
        ),
      }),
    );
}
