import type {
  BulkRequest,
  BulkResponse,
  BulkResult,
  BulkUpdate,
  Task,
  TaskCreate,
  TaskMove,
  TaskPatch,
} from '@portolan/plugin-task-manager-common';
import { Refusal } from '@portolan/frontend-kit/testUtils';
import { makeTask } from './tasks';

function notFound(id: string): Refusal {
  return new Refusal(404, 'NotFoundError', `No task '${id}'`);
}

/** A task with what a patch changes, and what follows from that. */
function patched(task: Task, patch: TaskPatch): Task {
  const now = new Date().toISOString();
  const labels = patch.labels === null ? [] : patch.labels ?? task.labels;
  const next = { ...task, ...patch, labels, updatedAt: now };
  const isDone = next.status === 'completed' || next.status === 'cancelled';
  return {
    ...next,
    completedAt: isDone ? task.completedAt ?? now : null,
    version: task.version + 1,
  };
}

/** A rank that comes before another one, and after those before that. */
function justBefore(rank: string): string {
  const last = rank.charCodeAt(rank.length - 1);
  return `${rank.slice(0, -1)}${String.fromCharCode(last - 1)}~`;
}

function checkVersion(request: Request, task: Task): void {
  const wanted = request.headers.get('if-match');
  if (!wanted) {
    throw new Refusal(428, 'InputError', 'If-Match is missing');
  }
  if (wanted !== `"${task.version}"`) {
    const message = `Task '${task.id}' has changed`;
    throw new Refusal(412, 'ConflictError', message, { currentTask: task });
  }
}

/** Tasks in memory, with their versions and conflicts. */
export class FakeTasks {
  readonly items = new Map<string, Task>();
  readonly deleted = new Map<string, Task>();
  readonly forbidden = new Set<string>();
  private readonly keys = new Map<string, Task>();

  get(id: string): Task {
    if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)) {
      throw new Refusal(400, 'InputError', `id '${id}' is no UUID`);
    }
    const task = this.items.get(id);
    if (!task) {
      throw notFound(id);
    }
    return task;
  }

  change(id: string, patch: TaskPatch): Task {
    const next = patched(this.get(id), patch);
    this.items.set(id, next);
    return next;
  }

  async create(request: Request): Promise<Task> {
    const key = request.headers.get('idempotency-key') ?? '';
    const known = this.keys.get(key);
    if (known) {
      return known;
    }
    const fields: TaskCreate = await request.json();
    const task = makeTask(1000 + this.items.size, {
      ...(fields as Partial<Task>),
      createdAt: new Date().toISOString(),
      rank: 'a',
    });
    this.items.set(task.id, task);
    this.keys.set(key, task);
    return task;
  }

  async patch(request: Request, id: string): Promise<Task> {
    checkVersion(request, this.get(id));
    return this.change(id, await request.json());
  }

  remove(request: Request, id: string): undefined {
    checkVersion(request, this.get(id));
    this.bury(id);
  }

  restore(id: string): Task {
    const task = this.deleted.get(id);
    if (!task) {
      throw notFound(id);
    }
    this.deleted.delete(id);
    this.items.set(id, task);
    return task;
  }

  async move(request: Request, id: string): Promise<Task> {
    if (request.headers.has('if-match')) {
      checkVersion(request, this.get(id));
    }
    const { status, after, before }: TaskMove = await request.json();
    const rank = this.rankBeside({ after, before });
    const moved = { ...this.change(id, status ? { status } : {}), rank };
    this.items.set(id, moved);
    return moved;
  }

  private rankBeside({ after, before }: TaskMove): string {
    if (after) {
      return `${this.get(after).rank}5`;
    }
    return before ? justBefore(this.get(before).rank) : '0';
  }

  async bulk(request: Request): Promise<BulkResponse> {
    const wanted: BulkRequest = await request.json();
    const { ids = [], patch = {}, action, updates } = wanted;
    const changes = updates ?? ids.map(id => ({ id, patch }));
    const results = changes.map(change => this.changeOne(change, action));
    const failed = results.filter(
      ({ outcome }) => outcome === 'conflict' || outcome === 'forbidden',
    ).length;
    return { changed: results.length - failed, failed, results };
  }

  private bury(id: string): void {
    this.deleted.set(id, this.get(id));
    this.items.delete(id);
  }

  private changeOne(
    { id, patch, version }: BulkUpdate,
    action: BulkRequest['action'],
  ): BulkResult {
    if (action === 'restore') {
      const restored = this.restore(id);
      return { id, outcome: 'restored', version: restored.version };
    }
    const task = this.get(id);
    if (this.forbidden.has(id)) {
      const message = 'You are not allowed to change this task';
      return { id, outcome: 'forbidden', message };
    }
    if (action === 'delete') {
      this.bury(id);
      return { id, outcome: 'deleted' };
    }
    if (version && version !== task.version) {
      const message = `Task '${id}' has changed`;
      return { id, outcome: 'conflict', message };
    }
    const previous = Object.fromEntries(
      Object.keys(patch).map(key => [key, task[key as keyof Task]]),
    );
    const changed = this.change(id, patch);
    return { id, outcome: 'updated', version: changed.version, previous };
  }
}
