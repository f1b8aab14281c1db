import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  taskReadPermission,
  type Comment,
  type PageInfo,
} from '@portolan/plugin-task-manager-common';
import { createHash } from 'node:crypto';
import type { ActivityStore } from '../store/ActivityStore';
import type { CommentStore, Page, PageRequest } from '../store/CommentStore';
import type { TaskAccess } from './access';
import type { CommentService, DiscussionPageOptions } from './CommentService';
import { isAdministrator } from './isAdministrator';
import type { TaskEvents } from './TaskEvents';
import { decodeIdCursor, pageInfoOf, type IdListScope } from './pages';
import { checkText } from './checkText';
import type { CursorCodec } from './CursorCodec';

type Options = {
  comments: CommentStore;
  activity: ActivityStore;
  access: TaskAccess;
  cursors: CursorCodec;
  permissions: PermissionsService;
  events: TaskEvents;
};

/** {@inheritDoc CommentService} */
export class DefaultCommentService implements CommentService {
  static create(options: Options) {
    return new DefaultCommentService(options);
  }

  private constructor(private readonly options: Options) {}

  async listComments(
    credentials: BackstageCredentials,
    options: DiscussionPageOptions,
  ) {
    return this.page(credentials, { ...options, list: 'comments' }, request =>
      this.options.comments.list(request),
    );
  }

  async listActivity(
    credentials: BackstageCredentials,
    options: DiscussionPageOptions,
  ) {
    return this.page(credentials, { ...options, list: 'activity' }, request =>
      this.options.activity.list(request),
    );
  }

  async create(
    credentials: BackstageCredentials,
    options: { taskId: string; body: string; idempotencyKey?: string },
  ) {
    const { taskId, idempotencyKey } = options;
    const body = checkText('body', options.body);
    await this.requireReadable(credentials, taskId);
    const authorRef = this.options.access.actorRef(credentials);
    const comment = await this.options.comments.create({
      taskId,
      authorRef,
      body,
      watch: authorRef.startsWith('user:'),
      idempotency:
        idempotencyKey === undefined
          ? undefined
          : {
              principal: authorRef,
              key: idempotencyKey,
              bodyHash: hashOf(taskId, body),
            },
    });
    this.announce(taskId);
    return comment;
  }

  async update(
    credentials: BackstageCredentials,
    options: { taskId: string; id: string; body: string },
  ) {
    await this.requireOwn(credentials, options);
    const comment = await this.options.comments.update({
      id: options.id,
      actorRef: this.options.access.actorRef(credentials),
      body: checkText('body', options.body),
    });
    if (!comment) {
      throw missing(options.id);
    }
    this.announce(options.taskId);
    return comment;
  }

  async delete(
    credentials: BackstageCredentials,
    options: { taskId: string; id: string },
  ) {
    await this.requireOwn(credentials, options);
    await this.options.comments.delete({
      ...options,
      actorRef: this.options.access.actorRef(credentials),
    });
    this.announce(options.taskId);
  }

  private async page<T extends { id: string }>(
    credentials: BackstageCredentials,
    options: DiscussionPageOptions & { list: IdListScope['list'] },
    read: (request: PageRequest) => Promise<Page<T>>,
  ): Promise<{ items: T[]; pageInfo: PageInfo }> {
    const { cursors } = this.options;
    const { list, taskId, limit, cursor } = options;
    await this.requireReadable(credentials, taskId);
    const scope = { list, taskId };
    const page = await read({
      taskId,
      limit,
      afterId: decodeIdCursor(cursors, scope, cursor),
    });
    return { items: page.items, pageInfo: pageInfoOf(cursors, scope, page) };
  }

  private announce(taskId: string) {
    this.options.events.changed([{ id: taskId, entityRef: null }]);
  }

  private async requireReadable(
    credentials: BackstageCredentials,
    taskId: string,
  ) {
    await this.options.access.requireTask(
      credentials,
      taskReadPermission,
      taskId,
    );
  }

  private async requireOwn(
    credentials: BackstageCredentials,
    options: { taskId: string; id: string },
  ): Promise<Comment> {
    await this.requireReadable(credentials, options.taskId);
    const comment = await this.options.comments.get(options);
    if (!comment) {
      throw missing(options.id);
    }
    const own = comment.authorRef === this.options.access.actorRef(credentials);
    if (
      !own &&
      !(await isAdministrator(this.options.permissions, credentials))
    ) {
      throw new NotAllowedError(
        `The comment '${options.id}' was written by '${comment.authorRef}'`,
      );
    }
    return comment;
  }
}

function hashOf(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function missing(id: string) {
  return new NotFoundError(`No comment with id '${id}'`);
}
