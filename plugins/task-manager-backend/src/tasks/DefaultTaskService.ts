import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  taskDeletePermission,
  taskReadPermission,
  taskUpdatePermission,
  type Task,
  type TaskCreate,
  type TaskFilter,
  type TaskPatch,
  type TaskStatistics,
} from '@portolan/plugin-task-manager-common';
import type { LockedTask, TaskStore, TaskText } from './store/TaskStore';
import {
  actorRef,
  type CursorCodec,
  idempotencyOf,
  isUser,
  readListPage,
  type VersionMatch,
} from '@portolan/backend-kit';
import { changeTask } from './changeTask';
import { checkPageSize } from './checkPageSize';
import { checkFilter, checkNewTask, checkPatch } from './checkTask';
import { notFound, type TaskAccess } from '../access';
import {
  decideUpdate,
  DELETE,
  requirePermitted,
  requireVersion,
  RESTORE,
} from './taskDecisions';
import type { TaskChangeListener } from './TaskEvents';
import { selectionOf } from './selectionOf';
import type { TaskListQuery, TaskPageText, TaskService } from './TaskService';

type Options = {
  store: TaskStore;
  access: TaskAccess;
  cursors: CursorCodec;
  events: TaskChangeListener;
};

/** {@inheritDoc TaskService} */
export class DefaultTaskService implements TaskService {
  static create(options: Options): DefaultTaskService {
    return new DefaultTaskService(options);
  }

  private constructor(private readonly options: Options) {}

  async list(
    query: TaskListQuery,
    caller: BackstageCredentials,
  ): Promise<TaskPageText> {
    const { access, cursors, store } = this.options;
    const scope = await access.scope(taskReadPermission, caller);
    const filter = checkFilter(query.filter);
    const { orderBy, order, cursor } = query;
    const ids = query.ids?.map(id => id.toLowerCase());
    const limit = checkPageSize(query.limit);
    const selection = { ...(await selectionOf(filter, scope)), ids };
    const [page, totalItems] = await Promise.all([
      readListPage({
        cursors,
        list: { orderBy, order, filter: { ...filter, id: ids }, cursor },
        read: from => store.list({ selection, orderBy, order, limit, from }),
      }),
      query.totals ? store.count(selection) : undefined,
    ]);
    return { ...page, ...(totalItems !== undefined && { totalItems }) };
  }

  async statistics(
    filter: TaskFilter,
    caller: BackstageCredentials,
  ): Promise<TaskStatistics> {
    const { access, store } = this.options;
    const scope = await access.scope(taskReadPermission, caller);
    return store.statistics(await selectionOf(checkFilter(filter), scope));
  }

  async getText(id: string, caller: BackstageCredentials): Promise<TaskText> {
    const { access, store } = this.options;
    const { visible } = await access.scope(taskReadPermission, caller);
    const task = await store.getText(id, visible);
    if (!task) {
      throw notFound(id);
    }
    return task;
  }

  async create(
    { input, idempotencyKey }: { input: TaskCreate; idempotencyKey?: string },
    caller: BackstageCredentials,
  ): Promise<Task> {
    const { access, events, store } = this.options;
    await access.requireCreate(caller);
    // An open task keeps its fingerprint from everyone else, so a user's could
    // keep a finding from being reported.
    if (typeof input.fingerprint === 'string' && isUser(caller)) {
      throw new InputError('fingerprint can be set by services only');
    }
    const createdBy = actorRef(caller);
    const { task, outcome } = await store.insert(
      { ...checkNewTask(input), createdBy },
      idempotencyOf({ key: idempotencyKey, principal: createdBy, body: input }),
    );
    if (outcome === 'created') {
      events.changed([task]);
    }
    return task;
  }

  async update(
    { id, patch, match }: { id: string; patch: TaskPatch; match: VersionMatch },
    caller: BackstageCredentials,
  ): Promise<Task> {
    const { access, events, store } = this.options;
    const scope = await access.scope(taskUpdatePermission, caller);
    const checked = checkPatch(patch);
    const decide = (locked: LockedTask) => {
      requirePermitted(locked, { verb: 'update' });
      requireVersion(locked.task, match);
      return decideUpdate(locked.task, checked);
    };
    return changeTask({ store, events, id, scope, decide });
  }

  async delete(
    { id, match }: { id: string; match: VersionMatch },
    caller: BackstageCredentials,
  ): Promise<void> {
    const { access, events, store } = this.options;
    const scope = await access.scope(taskDeletePermission, caller);
    const decide = (locked: LockedTask) => {
      requirePermitted(locked, { verb: 'delete' });
      requireVersion(locked.task, match);
      return DELETE;
    };
    await changeTask({ store, events, id, scope, decide });
  }

  async restore(id: string, caller: BackstageCredentials): Promise<Task> {
    const { access, events, store } = this.options;
    const scope = await access.scope(taskUpdatePermission, caller);
    const decide = (locked: LockedTask) => {
      requirePermitted(locked, { verb: 'restore', deletedToo: true });
      return locked.deleted ? RESTORE : undefined;
    };
    return changeTask({ store, events, id, scope, decide });
  }
}
