import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { isBlank } from '@portolan/common-kit';
import {
  TASK_LIMITS,
  type ActivityPage,
  type Comment,
  type CommentPage,
  type PageInfo,
} from '@portolan/plugin-task-manager-common';
import type { ActivityStore, Page, PageRequest } from '../activity';
import type { CommentId, CommentStore } from './CommentStore';
import {
  actorRef,
  checkLength,
  type CursorCodec,
  decodeIdCursor,
  idempotencyOf,
  type IdListScope,
  idPageInfo,
} from '@portolan/backend-kit';
import type { CommentService, DiscussionPageOptions } from './CommentService';
import type { TaskAccess } from '../access';
import { checkPageSize, type TaskEvents } from '../tasks';

type Options = {
  comments: CommentStore;
  activity: ActivityStore;
  access: TaskAccess;
  cursors: CursorCodec;
  events: TaskEvents;
};

/** {@inheritDoc CommentService} */
export class DefaultCommentService implements CommentService {
  static create(options: Options): DefaultCommentService {
    return new DefaultCommentService(options);
  }

  private constructor(private readonly options: Options) {}

  async listComments(
    options: DiscussionPageOptions,
    caller: BackstageCredentials,
  ): Promise<CommentPage> {
    await this.options.access.requireReadable(options.taskId, caller);
    return this.page({ ...options, list: 'comments' }, request =>
      this.options.comments.list(request),
    );
  }

  async listActivity(
    options: DiscussionPageOptions,
    caller: BackstageCredentials,
  ): Promise<ActivityPage> {
    await this.options.access.requireReadable(options.taskId, caller);
    return this.page({ ...options, list: 'activity' }, request =>
      this.options.activity.list(request),
    );
  }

  async create(
    options: { taskId: string; body: string; idempotencyKey?: string },
    caller: BackstageCredentials,
  ): Promise<Comment> {
    const { access, comments } = this.options;
    const { taskId, idempotencyKey } = options;
    const body = checkBody(options.body);
    await access.requireReadable(taskId, caller);
    const authorRef = actorRef(caller);
    const comment = await comments.create({
      taskId,
      authorRef,
      body,
      watch: authorRef.startsWith('user:'),
      idempotency: idempotencyOf({
        key: idempotencyKey,
        principal: authorRef,
        body: { taskId, body },
      }),
    });
    this.options.events.discussed(taskId);
    return comment;
  }

  async update(
    options: { taskId: string; id: string; body: string },
    caller: BackstageCredentials,
  ): Promise<Comment> {
    await this.requireOwn(options, caller);
    const comment = await this.options.comments.update({
      id: options.id,
      actorRef: actorRef(caller),
      body: checkBody(options.body),
    });
    if (!comment) {
      throw missing(options.id);
    }
    this.options.events.discussed(options.taskId);
    return comment;
  }

  async delete(
    options: { taskId: string; id: string },
    caller: BackstageCredentials,
  ): Promise<void> {
    await this.requireOwn(options, caller);
    await this.options.comments.delete({
      ...options,
      actorRef: actorRef(caller),
    });
    this.options.events.discussed(options.taskId);
  }

  async restore(
    options: { taskId: string; id: string },
    caller: BackstageCredentials,
  ): Promise<Comment> {
    await this.requireDeletedByCaller(options, caller);
    const comment = await this.options.comments.restore({
      ...options,
      actorRef: actorRef(caller),
    });
    if (!comment) {
      throw missing(options.id);
    }
    this.options.events.discussed(options.taskId);
    return comment;
  }

  private async page<T extends { id: string }>(
    options: DiscussionPageOptions & { list: IdListScope['list'] },
    read: (request: PageRequest) => Promise<Page<T>>,
  ): Promise<{ items: T[]; pageInfo: PageInfo }> {
    const { cursors } = this.options;
    const { list, taskId, limit, cursor } = options;
    const scope = { list, taskId };
    const page = await read({
      taskId,
      limit: checkPageSize(limit),
      afterId: decodeIdCursor(cursors, scope, cursor),
    });
    return { items: page.items, pageInfo: idPageInfo(cursors, scope, page) };
  }

  private async requireOwn(
    options: CommentId,
    caller: BackstageCredentials,
  ): Promise<void> {
    const { access, comments } = this.options;
    const { taskId, id } = options;
    await access.requireReadable(taskId, caller);
    const comment = await comments.get(options);
    if (!comment) {
      throw missing(id);
    }
    if (!(await this.isFor(comment.authorRef, caller))) {
      throw new NotAllowedError(
        `The comment '${id}' was written by '${comment.authorRef}'`,
      );
    }
  }

  /** What an administrator has taken away its author can't bring back. */
  private async requireDeletedByCaller(
    options: CommentId,
    caller: BackstageCredentials,
  ): Promise<void> {
    const { access, comments } = this.options;
    const { taskId, id } = options;
    await access.requireReadable(taskId, caller);
    const deletedBy = await comments.deletedBy(options);
    if (deletedBy === undefined) {
      await this.requireOwn(options, caller);
    } else if (!(await this.isFor(deletedBy, caller))) {
      throw new NotAllowedError(
        `The comment '${id}' was deleted by '${deletedBy}'`,
      );
    }
  }

  private async isFor(
    ref: string,
    caller: BackstageCredentials,
  ): Promise<boolean> {
    return (
      ref === actorRef(caller) || this.options.access.isAdministrator(caller)
    );
  }
}

function checkBody(body: string): string {
  if (isBlank(body)) {
    throw new InputError('body must not be blank');
  }
  return checkLength('body', body, TASK_LIMITS.commentLength);
}

function missing(id: string) {
  return new NotFoundError(`No comment with id '${id}'`);
}
