import { hashKey } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type {
  Task,
  TaskFilter,
  TaskStatistics,
} from '@portolan/plugin-task-manager-common';
import { queryKeys } from './queryKeys';
import {
  findInPages,
  moveInPages,
  placeInPages,
  putBackInPages,
  removeFromPages,
} from './taskPages';
import type { Neighbours, TaskListKey, TaskPages } from './taskPages';
import { adjustStatistics } from './taskStatistics';

/** The lists that hold a task, by which it finds back into them. */
export type TaskPlace = ReadonlySet<string>;

/**
 * Keeps every cached list, count and drawer in step with single tasks, so that a change shows everywhere
 * at once and a list of thousands is never fetched again for one of them.
 */
export class TaskCache {
  private readonly client: QueryClient;

  private constructor(client: QueryClient) {
    this.client = client;
  }

  static create(client: QueryClient): TaskCache {
    return new TaskCache(client);
  }

  /** The task as the reader sees it now, if any list or drawer holds it. */
  find(id: string): Task | undefined {
    const shown = this.client.getQueryData<Task>(queryKeys.task(id));
    if (shown) return shown;
    for (const [, pages] of this.lists()) {
      const found = pages && findInPages(pages, id);
      if (found) return found;
    }
    return undefined;
  }

  /** Where the task is shown now, to be remembered before it is changed. */
  placeOf(id: string): TaskPlace {
    return new Set(
      this.lists().flatMap(([queryKey, pages]) =>
        pages && findInPages(pages, id) ? hashKey(queryKey) : [],
      ),
    );
  }

  /** Shows the task, new or changed, wherever it belongs. */
  put(task: Task): void {
    const before = this.find(task.id);
    this.updateStatistics({ before, after: task });
    this.updateLists((pages, key) =>
      placeInPages(pages, task, key, Date.now()),
    );
    this.client.setQueryData<Task>(queryKeys.task(task.id), task);
  }

  /** Shows the task as it was, and where it was, after the API has refused to change it. */
  putBack(task: Task, place: TaskPlace): void {
    const before = this.find(task.id);
    this.updateStatistics({ before, after: task });
    this.updateLists((pages, key) =>
      putBackInPages(pages, task, key, {
        wasListed: place.has(hashKey(queryKeys.list(key))),
        now: Date.now(),
      }),
    );
    this.client.setQueryData<Task>(queryKeys.task(task.id), task);
  }

  /** Shows the task at its new place on the board. */
  move(task: Task, neighbours: Neighbours): void {
    const before = this.find(task.id);
    this.updateStatistics({ before, after: task });
    this.updateLists((pages, key) => {
      const placed = placeInPages(pages, task, key, Date.now());
      const isColumn =
        key.orderBy === 'rank' && key.filter.status?.includes(task.status);
      return isColumn ? moveInPages(placed, task, neighbours) : placed;
    });
    this.client.setQueryData<Task>(queryKeys.task(task.id), task);
  }

  /** Takes the task off the screen. */
  remove(id: string): void {
    this.updateStatistics({ before: this.find(id) });
    this.updateLists(pages => removeFromPages(pages, id));
    this.client.removeQueries({ queryKey: queryKeys.taskParts(id) });
  }

  /** Asks the API for the counts again, once it has taken a change. */
  refreshStatistics(): void {
    this.client.invalidateQueries({
      queryKey: queryKeys.allStatistics(),
    });
  }

  /** Asks the API for all lists and counts again, for changes too many to follow one by one. */
  refreshAll(): void {
    this.client.invalidateQueries({ queryKey: ['tasks'] });
    this.client.invalidateQueries({ queryKey: ['task'] });
  }

  /** Asks the API for the task's history again, after a change to it. */
  refreshHistory(id: string): void {
    this.client.invalidateQueries({ queryKey: queryKeys.activity(id) });
  }

  private lists() {
    return this.client.getQueriesData<TaskPages>({
      queryKey: queryKeys.lists(),
    });
  }

  private updateLists(
    change: (pages: TaskPages, key: TaskListKey) => TaskPages,
  ): void {
    for (const [queryKey, pages] of this.lists()) {
      if (pages) {
        const changed = change(pages, queryKey[2] as TaskListKey);
        this.client.setQueryData(queryKey, changed);
      }
    }
  }

  private updateStatistics(change: { before?: Task; after?: Task }): void {
    const cached = this.client.getQueriesData<TaskStatistics>({
      queryKey: queryKeys.allStatistics(),
    });
    for (const [queryKey, statistics] of cached) {
      if (statistics) {
        const filter = queryKey[2] as TaskFilter;
        this.client.setQueryData(
          queryKey,
          adjustStatistics(statistics, filter, change, Date.now()),
        );
      }
    }
  }
}
