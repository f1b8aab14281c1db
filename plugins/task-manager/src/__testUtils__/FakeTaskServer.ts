import type {
  Activity,
  Comment,
  Preferences,
  Task,
  TaskPatch,
} from '@portolan/plugin-task-manager-common';
import {
  FakeServer,
  Refusal,
  type Handler,
} from '@portolan/frontend-kit/testUtils';
import { applyPatch } from '../cache';
import { listTasks, countTasks } from './fakeLists';
import { FakeViews } from './FakeViews';
import { readCsv } from './readCsv';
import { ADA, makeTask } from './tasks';

/**
 * The task manager's back end in memory, with its versions, conflicts and
 * cursors.
 */
export class FakeTaskServer extends FakeServer {
  readonly tasks = new Map<string, Task>();
  readonly deleted = new Map<string, Task>();
  /** Tasks that the user may see, but not change together with others. */
  readonly forbidden = new Set<string>();
  readonly comments: Comment[] = [];
  readonly activity: Activity[] = [];
  private readonly savedViews = new FakeViews();
  readonly views = this.savedViews.items;
  preferences: Preferences = {
    notifications: {
      assigned: true,
      mentioned: true,
      commented: false,
      dueSoon: true,
      overdue: false,
    },
  };
  private readonly keys = new Map<string, Task>();
  protected readonly routes: [string, RegExp, Handler][] = [
    ['GET', /^\/tasks$/, (_r, _m, url) => listTasks(this.tasks, url)],
    ['POST', /^\/tasks$/, request => this.create(request)],
    [
      'GET',
      /^\/tasks\/statistics$/,
      (_r, _m, url) => countTasks(this.tasks, url),
    ],
    ['POST', /^\/tasks\/bulk$/, request => this.bulk(request)],
    ['GET', /^\/tasks\/([^/]+)$/, (_r, [, id]) => this.get(id)],
    ['PATCH', /^\/tasks\/([^/]+)$/, (r, [, id]) => this.patch(r, id)],
    ['DELETE', /^\/tasks\/([^/]+)$/, (r, [, id]) => this.remove(r, id)],
    ['POST', /^\/tasks\/([^/]+)\/restore$/, (_r, [, id]) => this.restore(id)],
    ['POST', /^\/tasks\/([^/]+)\/move$/, (r, [, id]) => this.move(r, id)],
    ['GET', /\/comments$/, () => this.page(this.comments)],
    ['POST', /\/([^/]+)\/comments$/, (r, [, id]) => this.comment(r, id)],
    ['PATCH', /\/comments\/([^/]+)$/, (r, [, id]) => this.editComment(r, id)],
    ['DELETE', /\/comments\/([^/]+)$/, (_r, [, id]) => this.uncomment(id)],
    ['GET', /\/activity$/, () => this.page(this.activity)],
    ['GET', /\/watchers$/, () => ({ items: [] })],
    ['GET', /^\/views$/, () => ({ items: this.views })],
    ['POST', /^\/views$/, request => this.savedViews.save(request)],
    ['PUT', /^\/views\/([^/]+)$/, (r, [, id]) => this.savedViews.save(r, id)],
    [
      'DELETE',
      /^\/views\/([^/]+)$/,
      (_r, [, id]) => this.savedViews.remove(id),
    ],
    ['GET', /^\/preferences$/, () => this.preferences],
    ['PUT', /^\/preferences$/, request => this.savePreferences(request)],
    ['POST', /^\/tasks\/import$/, (r, _m, url) => this.import(r, url)],
  ];

  constructor(tasks: Task[] = []) {
    super();
    tasks.forEach(task => this.tasks.set(task.id, task));
  }

  /** Somebody else changes a task. */
  change(id: string, patch: TaskPatch): Task {
    const next = this.bump(this.get(id), patch);
    this.tasks.set(id, next);
    return next;
  }

  private get(id: string): Task {
    const task = this.tasks.get(id);
    if (!task) {
      throw new Refusal(404, 'NotFoundError', `No task '${id}'`);
    }
    return task;
  }

  private async create(request: Request) {
    const key = request.headers.get('idempotency-key') ?? '';
    const known = this.keys.get(key);
    if (known) {
      return known;
    }
    const task = makeTask(1000 + this.tasks.size, {
      ...(await request.json()),
      createdAt: new Date().toISOString(),
      rank: 'a',
    });
    this.tasks.set(task.id, task);
    this.keys.set(key, task);
    return task;
  }

  private checkVersion(request: Request, task: Task): void {
    const wanted = request.headers.get('if-match');
    if (!wanted) {
      throw new Refusal(428, 'InputError', 'If-Match is missing');
    }
    if (wanted !== `"${task.version}"`) {
      const message = `Task '${task.id}' has changed`;
      throw new Refusal(412, 'ConflictError', message, { currentTask: task });
    }
  }

  private bump(task: Task, patch: TaskPatch): Task {
    return { ...applyPatch(task, patch), version: task.version + 1 };
  }

  private async patch(request: Request, id: string) {
    this.checkVersion(request, this.get(id));
    return this.change(id, await request.json());
  }

  private remove(request: Request, id: string): undefined {
    const task = this.get(id);
    this.checkVersion(request, task);
    this.tasks.delete(id);
    this.deleted.set(id, task);
  }

  private restore(id: string) {
    const task = this.deleted.get(id);
    if (!task) {
      throw new Refusal(404, 'NotFoundError', `No task '${id}'`);
    }
    this.deleted.delete(id);
    this.tasks.set(id, task);
    return task;
  }

  private async move(request: Request, id: string) {
    const { status, after, before } = await request.json();
    const neighbour = after ?? before;
    const rank = neighbour
      ? `${this.get(neighbour).rank}${after ? '5' : ''}`
      : '0';
    const moved = this.change(id, status ? { status } : {});
    const next = { ...moved, rank };
    this.tasks.set(id, next);
    return next;
  }

  private async bulk(request: Request) {
    const { ids, patch, action, updates } = await request.json();
    const changes: { id: string; patch?: TaskPatch; version?: number }[] =
      updates ?? ids.map((id: string) => ({ id, patch }));
    const results = changes.map(change => {
      const { id } = change;
      if (action === 'restore') {
        this.restore(id);
        return { id, outcome: 'restored' };
      }
      const task = this.get(id);
      if (this.forbidden.has(id)) {
        const message = 'You are not allowed to change this task';
        return { id, outcome: 'forbidden', message };
      }
      if (action === 'delete') {
        this.tasks.delete(id);
        this.deleted.set(id, task);
        return { id, outcome: 'deleted' };
      }
      if (change.version && change.version !== task.version) {
        const message = `Task '${id}' has changed`;
        return { id, outcome: 'conflict', message };
      }
      const wanted = change.patch ?? {};
      const previous = Object.fromEntries(
        Object.keys(wanted).map(key => [key, task[key as keyof Task]]),
      );
      const { version } = this.change(id, wanted);
      return { id, outcome: 'updated', version, previous };
    });
    const failed = results.filter(({ outcome }) =>
      ['conflict', 'forbidden'].includes(outcome),
    );
    const changed = results.length - failed.length;
    return { changed, failed: failed.length, results };
  }

  private async comment(request: Request, taskIdentifier: string) {
    const createdAt = new Date().toISOString();
    const comment = {
      id: String(this.comments.length),
      taskId: taskIdentifier,
      authorRef: ADA,
      body: (await request.json()).body,
      createdAt,
      updatedAt: createdAt,
    };
    this.comments.push(comment);
    return comment;
  }

  private async editComment(request: Request, id: string) {
    const { body } = await request.json();
    const updatedAt = new Date().toISOString();
    const comment = { ...this.comments[Number(id)], body, updatedAt };
    this.comments.splice(Number(id), 1, comment);
    return comment;
  }

  private uncomment(id: string): undefined {
    const at = this.comments.findIndex(comment => comment.id === id);
    this.comments.splice(at, 1);
  }

  private async savePreferences(request: Request) {
    this.preferences = await request.json();
    return this.preferences;
  }

  private async import(request: Request, url: URL) {
    const mapping = JSON.parse(url.searchParams.get('mapping') ?? '{}');
    const { tasks, report } = readCsv(await request.text(), mapping);
    if (url.searchParams.get('dryRun') === 'true') {
      return report;
    }
    tasks.forEach((task, n) => {
      const made = makeTask(2000 + n, { title: task.title });
      this.tasks.set(made.id, made);
    });
    return { ...report, dryRun: false, imported: tasks.length };
  }

  private page<T>(items: T[]) {
    return { items, pageInfo: {} };
  }
}
