import { audited, auditedIfDenied } from '../audited';
import { parsePage } from '../router/parsePage';
import type { RouteOptions } from '../router/RouterOptions';
import type { TaskManagerRouter } from '../router/TaskManagerRouter';

/** Comments and activity of a task. */
export function registerCommentRoutes(
  router: TaskManagerRouter,
  { comments, httpAuth, auditor }: RouteOptions<'comments'>,
) {
  router.get('/tasks/:id/comments', async (request, response) => {
    const taskId = request.params.id.toLowerCase();
    const page = await auditedIfDenied(
      { auditor, request, eventId: 'comments-list', meta: { taskId } },
      async () =>
        comments.listComments(
          { taskId, ...parsePage(request.query) },
          await httpAuth.credentials(request, { allow: ['user', 'service'] }),
        ),
    );
    response.json(page);
  });

  router.get('/tasks/:id/activity', async (request, response) => {
    const taskId = request.params.id.toLowerCase();
    const page = await auditedIfDenied(
      { auditor, request, eventId: 'activity-list', meta: { taskId } },
      async () =>
        comments.listActivity(
          { taskId, ...parsePage(request.query) },
          await httpAuth.credentials(request, { allow: ['user', 'service'] }),
        ),
    );
    response.json(page);
  });

  router.post('/tasks/:id/comments', async (request, response) => {
    const taskId = request.params.id.toLowerCase();
    const comment = await audited(
      { auditor, request, eventId: 'comment-create', meta: { taskId } },
      async note => {
        const created = await comments.create(
          {
            taskId,
            body: request.body.body,
            idempotencyKey: request.header('idempotency-key'),
          },
          await httpAuth.credentials(request, { allow: ['user', 'service'] }),
        );
        note({ commentId: created.id });
        return created;
      },
    );
    response.status(201).json(comment);
  });

  router.patch('/tasks/:id/comments/:commentId', async (request, response) => {
    const taskId = request.params.id.toLowerCase();
    const commentId = request.params.commentId.toLowerCase();
    const comment = await audited(
      {
        auditor,
        request,
        eventId: 'comment-update',
        meta: { taskId, commentId },
      },
      async () =>
        comments.update(
          { taskId, id: commentId, body: request.body.body },
          await httpAuth.credentials(request, { allow: ['user', 'service'] }),
        ),
    );
    response.json(comment);
  });

  router.delete('/tasks/:id/comments/:commentId', async (request, response) => {
    const taskId = request.params.id.toLowerCase();
    const commentId = request.params.commentId.toLowerCase();
    await audited(
      {
        auditor,
        request,
        eventId: 'comment-delete',
        meta: { taskId, commentId },
      },
      async () =>
        comments.delete(
          { taskId, id: commentId },
          await httpAuth.credentials(request, { allow: ['user', 'service'] }),
        ),
    );
    response.status(204).send();
  });
}
