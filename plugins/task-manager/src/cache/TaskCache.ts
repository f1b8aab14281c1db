import { hashKey } from '@tanstack/react-query';
import type { InvalidateOptions, QueryClient } from '@tanstack/react-query';
import type {
  Task,
  TaskFilter,
  TaskPatch,
} from '@portolan/plugin-task-manager-common';
import { applyPatch } from './rules/applyPatch';
import { DeletedList } from './DeletedList';
import { ListQuestions } from './ListQuestions';
import { PendingChanges } from './PendingChanges';
import { queryKeys } from './queryKeys';
import { ShownTasks } from './ShownTasks';
import type {
  ColumnPlace,
  PlaceTask,
  TaskChange,
  TaskPlace,
  TaskRemoval,
} from './ShownTasks';
import {
  findInPages,
  isLong,
  moveInPages,
  placeInPages,
  putBackInPages,
  replacePage,
} from './taskPages';
import type {
  ListedPage,
  Neighbours,
  TaskListKey,
  TaskPages,
} from './taskPages';

/**
 * Keeps every cached list, count and drawer in step with single tasks, so that
 * a change shows everywhere at once and a list of thousands is never fetched
 * again for one of them.
 */
export class TaskCache {
  private readonly pending: PendingChanges;
  private readonly shown: ShownTasks;

  private constructor(private readonly client: QueryClient) {
    this.pending = PendingChanges.of(client);
    this.shown = new ShownTasks(client);
  }

  static create(client: QueryClient): TaskCache {
    return new TaskCache(client);
  }

  /** The task as the user sees it now, if any list or drawer holds it. */
  find(id: string): Task | undefined {
    return this.shown.find(id);
  }

  /** Where it is in its column of the board, to find back there. */
  columnPlaceOf(task: Task): ColumnPlace {
    return this.shown.columnPlaceOf(task);
  }

  /**
   * Shows a task as the API answered it, new or changed, wherever it belongs.
   */
  put(saved: Task): void {
    const isNews = this.find(saved.id)?.version !== saved.version;
    const undecided = this.show(this.pending.over(saved), placeInPages);
    if (isNews) {
      ListQuestions.of(this.client).ask(saved.id, undecided);
    }
  }

  /** After a change that the task itself does not show, but a filter does. */
  recheck(id: string, name: keyof TaskFilter): void {
    ListQuestions.of(this.client).ask(id, this.shown.listsBy(name));
    this.refreshStatistics();
  }

  /**
   * Shows a change before the API has answered it; a move also needs to know
   * where to.
   */
  begin(base: Task, patch: TaskPatch, neighbours?: Neighbours): TaskChange {
    const { id } = base;
    const place = this.shown.placeOf(id);
    const changed = this.pending.add(this.find(id) ?? base, patch);
    this.show(changed, (pages, placed) => {
      const { task, key } = placed;
      const isColumn =
        key.orderBy === 'rank' && key.filter.status?.includes(task.status);
      const next = placeInPages(pages, placed);
      return neighbours && isColumn
        ? moveInPages(next, task, neighbours)
        : next;
    });
    return { id, patch, place, isMove: neighbours !== undefined };
  }

  /** Shows what the API made of a change. */
  confirm({ id, patch }: TaskChange, answer: Partial<Task>): void {
    const saved = this.pending.drop(id, patch);
    if (!saved) {
      return;
    }
    const answered = { ...applyPatch(saved, patch), ...answer };
    this.put(answered.version < saved.version ? saved : answered);
  }

  /**
   * Takes back a change that the API refused, and nothing else; `current` is
   * the task now, if the API said so.
   */
  refuse(change: TaskChange, current?: Task): void {
    const saved = this.pending.drop(change.id, change.patch);
    const task = current ?? saved;
    if (!task) {
      return;
    }
    this.putBack(task, change.place, { staysWhereShown: !change.isMove });
  }

  /**
   * Shows a task as it was, and where it was, after the API has refused to
   * change it.
   */
  putBack(
    saved: Task,
    place: TaskPlace,
    options: { staysWhereShown?: boolean } = {},
  ): void {
    this.show(this.pending.over(saved), (pages, placed) => {
      const wasListed = place.has(hashKey(queryKeys.list(placed.key)));
      const isShown = findInPages(pages, saved.id) !== undefined;
      return options.staysWhereShown && isShown
        ? placeInPages(pages, placed)
        : putBackInPages(pages, placed, { wasListed });
    });
  }

  /** Takes the task off the screen. */
  remove(id: string): void {
    this.shown.remove(id);
  }

  /** Takes it off before the API has deleted it, whatever is read meanwhile. */
  beginRemoval(task: Task): TaskRemoval {
    const place = this.shown.placeOf(task.id);
    this.pending.delete(task.id);
    this.remove(task.id);
    return { task, place };
  }

  /**
   * The API has deleted the task; what it was asked for before may arrive later
   * and still have it.
   */
  confirmRemoval({ task }: TaskRemoval): void {
    this.pending.delete(task.id, Date.now());
  }

  /** Shows the task where it was, which the API refused to delete. */
  refuseRemoval({ task, place }: TaskRemoval): void {
    this.pending.keep(task.id);
    this.putBack(task, place);
  }

  /**
   * A page that was read, without the tasks that the user has deleted since
   * it was asked for.
   */
  withoutDeleted(page: ListedPage): ListedPage {
    const { readAt = 0 } = page;
    const items = page.items.filter(
      ({ id }) => !this.pending.isDeleted(id, readAt),
    );
    return { ...page, items };
  }

  /** Asks the API again for the counts. */
  refreshStatistics(options?: InvalidateOptions): void {
    const queryKey = queryKeys.allStatistics();
    this.client.invalidateQueries({ queryKey }, options);
    DeletedList.of(this.client).markStale();
  }

  /**
   * Asks the API for all lists and counts again, for changes too many to follow
   * one by one, or that nobody told of. Of a long list, only the pages on the
   * screen are read again, and others when one scrolls to them.
   */
  refreshAll(options?: InvalidateOptions): void {
    this.markStale(Date.now());
    const isRead = (data: unknown) => !isLong(data as TaskPages | undefined);
    this.client.invalidateQueries(
      {
        queryKey: queryKeys.lists(),
        predicate: ({ state }) => isRead(state.data),
      },
      options,
    );
    this.refreshStatistics(options);
    this.client.invalidateQueries({ queryKey: ['task'] }, options);
  }

  /** Of long lists, takes the pages that were read before a time for old. */
  markStale(since: number): void {
    this.client.setQueryData<number>(queryKeys.staleSince(), (before = 0) =>
      Math.max(before, since),
    );
  }

  /**
   * Shows a part of a list as the API answered it now; the user's changes
   * that are on their way stay on top.
   */
  replacePage(key: TaskListKey, answer: TaskPages): void {
    const read = {
      ...answer,
      pages: answer.pages.map(page => this.withoutDeleted(page)),
    };
    const queryKey = queryKeys.list(key);
    const before = this.client.getQueryData<TaskPages>(queryKey);
    if (!before) {
      return;
    }
    const index = before.pageParams.indexOf(read.pageParams[0]);
    const moving = (before.pages[index]?.items ?? []).filter(({ id }) =>
      this.pending.has(id),
    );
    this.client.setQueryData(queryKey, replacePage(before, read, key));
    moving.forEach(task => this.show(task, placeInPages));
    read.pages
      .flatMap(({ items }) => items)
      .filter(({ id }) => this.pending.has(id))
      .forEach(task => this.put(task));
  }

  /** Asks the API for the task's history again, after a change to it. */
  refreshHistory(id: string): void {
    this.client.invalidateQueries({ queryKey: queryKeys.activity(id) });
  }

  private show(task: Task, place: PlaceTask): TaskListKey[] {
    return this.pending.isDeleted(task.id, Infinity)
      ? []
      : this.shown.show(task, place);
  }
}
