import { ConflictError } from '@backstage/errors';
import type {
  BulkRequest,
  BulkResponse,
  PageInfo,
  Task,
  TaskCreate,
  TaskFilter,
  TaskMove,
  TaskPatch,
  TaskStatistics,
} from '@portolan/plugin-task-manager-common';
import { createHash } from 'node:crypto';
import { parseTask } from '../store/taskRow';
import type {
  KeysetPosition,
  LockedTask,
  TaskDecision,
  TaskListResult,
  TaskStore,
  TaskText,
} from '../store/TaskStore';
import { boardRank } from './boardPosition';
import { BulkChange } from './BulkChange';
import { checkFilter, checkNewTask, checkPatch } from './checkTask';
import type { CursorCodec } from './CursorCodec';
import {
  decodeListCursor,
  encodeListCursor,
  hashFilter,
  type CursorScope,
} from './listCursor';
import {
  decideUpdate,
  DELETE,
  notFound,
  requirePermitted,
  requireVersion,
  RESTORE,
} from './taskDecisions';
import { diffTask } from './taskDiff';
import type { TaskEvents } from './TaskEvents';
import type { TaskScope } from './TaskScope';
import type {
  CreateOptions,
  TaskListQuery,
  TaskPageText,
  TaskService,
  VersionMatch,
} from './TaskService';

type Options = { store: TaskStore; cursors: CursorCodec; events: TaskEvents };

/** {@inheritDoc TaskService} It trusts the scope that it is given. */
export class DefaultTaskService implements TaskService<TaskScope> {
  static create(options: Options): DefaultTaskService {
    return new DefaultTaskService(options);
  }

  private constructor(private readonly options: Options) {}

  async list(query: TaskListQuery, scope: TaskScope): Promise<TaskPageText> {
    const { store, cursors } = this.options;
    const filter = checkFilter(query.filter);
    const { orderBy, order, limit, cursor } = query;
    const list = { orderBy, order, filterHash: hashFilter(filter) };
    const from =
      cursor === undefined
        ? undefined
        : decodeListCursor(cursors, list, cursor);
    const selection = selectionOf(filter, scope);
    const [page, totalItems] = await Promise.all([
      store.list({ selection, orderBy, order, limit, from }),
      query.totals ? store.count(selection) : undefined,
    ]);
    return {
      items: page.items,
      ...(totalItems !== undefined && { totalItems }),
      pageInfo: this.pageInfo(page, list, from),
    };
  }

  async statistics(
    filter: TaskFilter,
    scope: TaskScope,
  ): Promise<TaskStatistics> {
    return this.options.store.statistics(
      selectionOf(checkFilter(filter), scope),
    );
  }

  async getText(id: string, scope: TaskScope): Promise<TaskText> {
    const task = await this.options.store.getText(id, scope.visible);
    if (!task) {
      throw notFound(id);
    }
    return task;
  }

  async create(
    input: TaskCreate,
    { idempotencyKey }: CreateOptions,
    { actorRef }: TaskScope,
  ): Promise<Task> {
    const checked = checkNewTask(input);
    const { task, outcome } = await this.options.store.insert(
      {
        ...checked,
        createdBy: actorRef,
        notify:
          Boolean(checked.assigneeRef) && checked.assigneeRef !== actorRef,
      },
      idempotencyKey === undefined
        ? undefined
        : { principal: actorRef, key: idempotencyKey, bodyHash: hash(input) },
    );
    if (outcome === 'conflict') {
      throw new ConflictError(
        `Idempotency-Key '${idempotencyKey}' was used for another body`,
      );
    }
    if (outcome === 'created') {
      this.options.events.changed([task]);
    }
    return task;
  }

  async update(
    id: string,
    { patch, match }: { patch: TaskPatch; match: VersionMatch },
    scope: TaskScope,
  ): Promise<Task> {
    const checked = checkPatch(patch);
    return this.changeOne(id, scope, locked => {
      requirePermitted(locked, { verb: 'update' });
      requireVersion(locked.task, match);
      return decideUpdate(locked.task, checked, scope.actorRef);
    });
  }

  async delete(
    id: string,
    match: VersionMatch,
    scope: TaskScope,
  ): Promise<void> {
    await this.changeOne(id, scope, locked => {
      requirePermitted(locked, { verb: 'delete' });
      requireVersion(locked.task, match);
      return DELETE;
    });
  }

  async restore(id: string, scope: TaskScope): Promise<Task> {
    return this.changeOne(id, scope, locked => {
      requirePermitted(locked, { verb: 'restore', deletedToo: true });
      return locked.deleted ? RESTORE : undefined;
    });
  }

  async move(
    id: string,
    { move, match }: { move: TaskMove; match?: VersionMatch },
    scope: TaskScope,
  ): Promise<Task> {
    const { store } = this.options;
    const [found] = await store.inspect({ ids: [id], ...scope });
    if (!found) {
      throw notFound(id);
    }
    requirePermitted(found, { verb: 'move' });
    const rank = await boardRank({ store, task: found.task, move, scope });
    return this.changeOne(id, scope, locked => {
      requirePermitted(locked, { verb: 'move' });
      requireVersion(locked.task, match);
      const { change, changes } = diffTask(
        locked.task,
        move.status ? { status: move.status } : {},
      );
      return {
        change: { ...change, rank },
        activity: { action: 'moved', changes },
      };
    });
  }

  async bulk(request: BulkRequest, scope: TaskScope): Promise<BulkResponse> {
    const { store, events } = this.options;
    return BulkChange.run({ store, events, request, scope });
  }

  private async changeOne(
    id: string,
    scope: TaskScope,
    decide: (locked: LockedTask) => TaskDecision | undefined,
  ): Promise<Task> {
    let found: Task | undefined;
    const [changed] = await this.options.store.change({
      ...scope,
      ids: [id],
      decide: locked => {
        found = locked.task;
        return decide(locked);
      },
    });
    if (!found) {
      throw notFound(id);
    }
    if (changed) {
      this.options.events.changed([changed]);
    }
    return changed ?? found;
  }

  /** Cursors to the pages beside this one; only a page with tasks has any. */
  private pageInfo(
    { items, more }: TaskListResult,
    list: CursorScope,
    from?: KeysetPosition,
  ): PageInfo {
    const { store, cursors } = this.options;
    const cursor = (text: string, direction: KeysetPosition['direction']) =>
      encodeListCursor(cursors, list, {
        values: store.positionOf(parseTask(text), list),
        direction,
      });
    const back = from?.direction === 'prev';
    const hasNext = items.length > 0 && (back || more);
    const hasPrev = items.length > 0 && (back ? more : from !== undefined);
    return {
      ...(hasNext && { nextCursor: cursor(items[items.length - 1], 'next') }),
      ...(hasPrev && { prevCursor: cursor(items[0], 'prev') }),
    };
  }
}

function selectionOf(filter: TaskFilter, scope: TaskScope) {
  return { filter, visible: scope.visible, caller: scope.actorRef };
}

/** The same for the same members in another order. */
function hash(input: TaskCreate): string {
  return createHash('sha256')
    .update(JSON.stringify(Object.entries(input).sort()))
    .digest('base64url');
}
