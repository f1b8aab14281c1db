import type { Comment } from '@portolan/plugin-task-manager-common';
import type { Page, PageRequest } from '../activity';
import type { IdempotencyKey } from '@portolan/backend-kit';

/** A comment to be written. */
export type NewComment = {
  taskId: string;
  authorRef: string;
  body: string;
  watch: boolean;
  idempotency?: IdempotencyKey;
};

/** Which comment, and on which task. */
export type CommentId = { taskId: string; id: string };

/** What somebody does to a comment. */
export type CommentAction = CommentId & { actorRef: string };

/** Keeps comments; each change writes its activity in the same transaction. */
export type CommentStore = {
  /** Oldest first. */
  list(request: PageRequest): Promise<Page<Comment>>;
  get(options: CommentId): Promise<Comment | undefined>;
  /** Who deleted a comment that can be restored. */
  deletedBy(options: CommentId): Promise<string | undefined>;
  /**
   * Writes a comment; with `watch`, its author watches the task from now on.
   *
   * @throws ConflictError if the key was used for another body.
   */
  create(options: NewComment): Promise<Comment>;
  update(options: {
    id: string;
    actorRef: string;
    body: string;
  }): Promise<Comment | undefined>;
  delete(options: CommentAction): Promise<void>;
  /**
   * Undoes a deletion; a comment that is not deleted stays as it is. Nobody is
   * told of it again.
   */
  restore(options: CommentAction): Promise<Comment | undefined>;
  /** Forgets those that were deleted before a time; answers with how many. */
  purgeDeleted(before: string): Promise<number>;
};
