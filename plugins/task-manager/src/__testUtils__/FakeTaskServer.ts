import type {
  Activity,
  DeletedTaskPage,
  ImportChange,
  ImportChangeResult,
  ImportReport,
  Preferences,
  Task,
  TaskPatch,
} from '@portolan/plugin-task-manager-common';
import { FakeServer } from '@portolan/frontend-kit/testUtils';
import { toRoutes, type Operations } from './contract';
import { FakeComments } from './FakeComments';
import { countTasks, listLabels, listTasks } from './fakeLists';
import { FakeTasks } from './FakeTasks';
import { FakeViews } from './FakeViews';
import { readCsv } from './readCsv';
import { ADA, GRACE, makeTask } from './tasks';

const WATCHER = { userRef: ADA, since: '2026-11-01T00:00:00.000Z' };

function page<T>(items: T[]) {
  return { items, pageInfo: {} };
}

/**
 * The task manager's back end in memory, with its versions, conflicts and
 * cursors.
 */
export class FakeTaskServer extends FakeServer {
  private readonly store = new FakeTasks();
  private readonly discussion = new FakeComments();
  private readonly savedViews = new FakeViews();
  readonly tasks = this.store.items;
  readonly deleted = this.store.deleted;
  /** Tasks that the user may see, but not change together with others. */
  readonly forbidden = this.store.forbidden;
  readonly comments = this.discussion.items;
  /** Tasks that the user watches. */
  readonly watched = new Set<string>();
  readonly activity: Activity[] = [];
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
  /** How many rows of a file are of tasks that are here. */
  knownRows = 0;
  private imported: Task[] = [];

  /** By the names and paths of the contract. */
  readonly operations: Operations = {
    listTasks: ['GET', '/tasks', (_r, _p, url) => listTasks(this.tasks, url)],
    createTask: ['POST', '/tasks', request => this.store.create(request)],
    getTaskStatistics: [
      'GET',
      '/tasks/statistics',
      (_r, _p, url) => countTasks(this.tasks, url),
    ],
    bulkUpdateTasks: ['POST', '/tasks/bulk', r => this.store.bulk(r)],
    importTasks: ['POST', '/tasks/import', (r, _p, u) => this.import(r, u)],
    changeImport: ['POST', '/tasks/imports/{id}', r => this.changeImport(r)],
    getTask: ['GET', '/tasks/{id}', (_r, [id]) => this.store.get(id)],
    updateTask: ['PATCH', '/tasks/{id}', (r, [id]) => this.store.patch(r, id)],
    deleteTask: [
      'DELETE',
      '/tasks/{id}',
      (request, [id]) => this.store.remove(request, id),
    ],
    restoreTask: [
      'POST',
      '/tasks/{id}/restore',
      (_r, [id]) => this.store.restore(id),
    ],
    moveTask: [
      'POST',
      '/tasks/{id}/move',
      (request, [id]) => this.store.move(request, id),
    ],
    listLabels: [
      'GET',
      '/labels',
      (_r, _p, url) => listLabels(this.tasks, url),
    ],
    listDeletedTasks: [
      'GET',
      '/tasks/deleted',
      (_r, _p, url) => this.listDeleted(url),
    ],
    listComments: ['GET', '/tasks/{id}/comments', () => page(this.comments)],
    createComment: [
      'POST',
      '/tasks/{id}/comments',
      (request, [id]) => this.discussion.create(request, id),
    ],
    updateComment: [
      'PATCH',
      '/tasks/{id}/comments/{commentId}',
      (request, [, id]) => this.discussion.edit(request, id),
    ],
    deleteComment: [
      'DELETE',
      '/tasks/{id}/comments/{commentId}',
      (_r, [, id]) => this.discussion.remove(id),
    ],
    restoreComment: [
      'POST',
      '/tasks/{id}/comments/{commentId}/restore',
      (_r, [, id]) => this.discussion.restore(id),
    ],
    listActivity: ['GET', '/tasks/{id}/activity', () => page(this.activity)],
    listWatchers: [
      'GET',
      '/tasks/{id}/watchers',
      (_r, [id]) => ({ items: this.watched.has(id) ? [WATCHER] : [] }),
    ],
    watchTask: [
      'PUT',
      '/tasks/{id}/watchers/me',
      (_r, [id]) => this.watch(id, true),
    ],
    unwatchTask: [
      'DELETE',
      '/tasks/{id}/watchers/me',
      (_r, [id]) => this.watch(id, false),
    ],
    listViews: ['GET', '/views', () => ({ items: this.views })],
    createView: ['POST', '/views', request => this.savedViews.save(request)],
    replaceView: [
      'PUT',
      '/views/{id}',
      (request, [id]) => this.savedViews.save(request, id),
    ],
    deleteView: [
      'DELETE',
      '/views/{id}',
      (_r, [id]) => this.savedViews.remove(id),
    ],
    getPreferences: ['GET', '/preferences', () => this.preferences],
    replacePreferences: [
      'PUT',
      '/preferences',
      request => this.savePreferences(request),
    ],
  };
  protected readonly routes = toRoutes(this.operations);

  constructor(tasks: readonly Task[] = []) {
    super();
    tasks.forEach(task => this.tasks.set(task.id, task));
  }

  /** Somebody else changes a task. */
  change(id: string, patch: TaskPatch): Task {
    return this.store.change(id, patch);
  }

  private watch(id: string, watching: boolean): undefined {
    this.watched[watching ? 'add' : 'delete'](id);
  }

  private async savePreferences(request: Request): Promise<Preferences> {
    this.preferences = await request.json();
    return this.preferences;
  }

  private async import(request: Request, url: URL): Promise<ImportReport> {
    const read = (name: string) =>
      JSON.parse(url.searchParams.get(name) ?? '{}');
    const { tasks, report } = readCsv(await request.text(), {
      mapping: read('mapping'),
      values: read('values'),
    });
    if (url.searchParams.get('dryRun') === 'true') {
      return { ...report, known: this.knownRows };
    }
    const made = tasks.map((task, n) =>
      makeTask(2000 + n, { title: task.title }),
    );
    made.forEach(task => this.tasks.set(task.id, task));
    this.imported = made;
    return {
      ...report,
      dryRun: false,
      imported: made.length,
      importId: made[0].id,
    };
  }

  /** A cursor says how many follow: what was read may be restored since. */
  private listDeleted({ searchParams }: URL): DeletedTaskPage {
    const deletedAt = new Date().toISOString();
    const all = [...this.deleted.values()].reverse();
    const start = all.length - Number(searchParams.get('cursor') ?? all.length);
    const end = start + Number(searchParams.get('limit'));
    return {
      items: all
        .slice(start, end)
        .map(task => ({ task, deletedAt, deletedBy: GRACE })),
      pageInfo: end < all.length ? { nextCursor: `${all.length - end}` } : {},
    };
  }

  /** Half of what was imported at a time. */
  private async changeImport(request: Request): Promise<ImportChangeResult> {
    const { action, after }: ImportChange = await request.json();
    const middle = Math.ceil(this.imported.length / 2);
    const some = after
      ? this.imported.slice(middle)
      : this.imported.slice(0, middle);
    const allowed = some.filter(({ id }) => !this.forbidden.has(id));
    allowed.forEach(task =>
      action === 'delete'
        ? this.tasks.delete(task.id)
        : this.tasks.set(task.id, task),
    );
    const next = after ? {} : { next: some[0].id };
    const failed = some.length - allowed.length;
    return { changed: allowed.length, failed, ...next };
  }
}
