import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ActivityPage,
  Comment,
  CommentPage,
} from '@portolan/plugin-task-manager-common';

/**
 * A page of what hangs on a task; `cursor` is the `nextCursor` of the page
 * before.
 */
export type DiscussionPageOptions = {
  taskId: string;
  limit: number;
  cursor?: string;
};

/** Comments and activity of tasks, as one caller may see and change them. */
export type CommentService = {
  /** Oldest first. @throws NotFoundError if the caller can't see the task. */
  listComments(
    options: DiscussionPageOptions,
    caller: BackstageCredentials,
  ): Promise<CommentPage>;
  /** Newest first. @throws NotFoundError if the caller can't see the task. */
  listActivity(
    options: DiscussionPageOptions,
    caller: BackstageCredentials,
  ): Promise<ActivityPage>;
  /** Whoever may read a task may comment on it. */
  create(
    options: { taskId: string; body: string; idempotencyKey?: string },
    caller: BackstageCredentials,
  ): Promise<Comment>;
  /**
   * @throws NotAllowedError if somebody else wrote it, and the caller is no
   * administrator.
   */
  update(
    options: { taskId: string; id: string; body: string },
    caller: BackstageCredentials,
  ): Promise<Comment>;
  /**
   * @throws NotAllowedError if somebody else wrote it, and the caller is no
   * administrator.
   */
  delete(
    options: { taskId: string; id: string },
    caller: BackstageCredentials,
  ): Promise<void>;
  /**
   * Undoes a deletion, and tells nobody of the comment again.
   *
   * @throws NotAllowedError if somebody else deleted it, and the caller is no
   * administrator.
   */
  restore(
    options: { taskId: string; id: string },
    caller: BackstageCredentials,
  ): Promise<Comment>;
};
