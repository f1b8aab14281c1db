import { hashKey } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type {
  Task,
  TaskFilter,
  TaskPatch,
  TaskStatistics,
  TaskStatus,
} from '@portolan/plugin-task-manager-common';
import { queryKeys } from './queryKeys';
import { matchesFilter } from './rules/matchesFilter';
import type { KnownMatches } from './rules/matchesFilter';
import { adjustStatistics } from './rules/taskStatistics';
import { findInPages, removeFromPages } from './taskPages';
import type { Placed, TaskListKey, TaskPages } from './taskPages';

/** The lists that hold a task, by which it finds back into them. */
export type TaskPlace = ReadonlySet<string>;

/**
 * Where a task is in its column of the board: the tasks above and below it, the
 * nearest first.
 */
export type ColumnPlace = {
  status: TaskStatus;
  above: readonly string[];
  below: readonly string[];
};

/** A change that shows already, and that the API has yet to answer. */
export type TaskChange = {
  id: string;
  patch: TaskPatch;
  place: TaskPlace;
  isMove: boolean;
};

/** A deletion that shows already, and that the API has yet to answer. */
export type TaskRemoval = { task: Task; place: TaskPlace };

/** What becomes of a list when a task is shown. */
export type PlaceTask = (pages: TaskPages, placed: Placed) => TaskPages;

/** What is on the screen: every cached list, count and drawer. */
export class ShownTasks {
  constructor(private readonly client: QueryClient) {}

  /** The task as the user sees it now, if any list or drawer holds it. */
  find(id: string): Task | undefined {
    const shown = this.client.getQueryData<Task>(queryKeys.task(id));
    if (shown) {
      return shown;
    }
    for (const [, pages] of this.lists()) {
      const found = pages && findInPages(pages, id);
      if (found) {
        return found;
      }
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

  /** Where a task is in its column, if the board shows it. */
  columnPlaceOf({ id, status }: Task): ColumnPlace {
    for (const [queryKey, pages] of this.lists()) {
      const { orderBy, filter } = queryKey[2] as TaskListKey;
      const ids = pages?.pages
        .flatMap(({ items }) => items)
        .map(item => item.id);
      const at = ids?.indexOf(id) ?? -1;
      if (ids && at >= 0 && orderBy === 'rank' && filter.status?.length === 1) {
        const above = ids.slice(0, at).reverse();
        return { status, above, below: ids.slice(at + 1) };
      }
    }
    return { status, above: [], below: [] };
  }

  /**
   * Shows a task wherever it belongs; answers with the lists of which only the
   * API can tell whether it does.
   */
  show(task: Task, place: PlaceTask): TaskListKey[] {
    const before = this.find(task.id);
    const known = before && this.knownMatches(before);
    const undecided: TaskListKey[] = [];
    this.updateStatistics({ before, after: task, known });
    this.updateLists((pages, key) => {
      const matches = matchesFilter(task, key.filter, Date.now(), known);
      if (matches === undefined) {
        undecided.push(key);
      }
      return place(pages, { task, key, matches });
    });
    this.client.setQueryData<Task>(queryKeys.task(task.id), task);
    return undecided;
  }

  /** Changes one list. */
  change(key: TaskListKey, change: (pages: TaskPages) => TaskPages): void {
    this.client.setQueryData<TaskPages>(
      queryKeys.list(key),
      pages => pages && change(pages),
    );
  }

  /** The lists that are narrowed down by a filter. */
  listsBy(name: keyof TaskFilter): TaskListKey[] {
    return this.keys().filter(({ filter }) => filter[name] !== undefined);
  }

  /** Takes the task off the screen. */
  remove(id: string): void {
    const before = this.find(id);
    const known = before && this.knownMatches(before);
    this.updateStatistics({ before, known });
    this.updateLists(pages => removeFromPages(pages, id));
    this.client.removeQueries({ queryKey: queryKeys.taskParts(id) });
  }

  private knownMatches(task: Task): KnownMatches {
    const filters = this.lists().flatMap(([queryKey, pages]) =>
      pages && findInPages(pages, task.id)
        ? (queryKey[2] as TaskListKey).filter
        : [],
    );
    return { task, filters };
  }

  private keys(): TaskListKey[] {
    return this.lists().map(([queryKey]) => queryKey[2] as TaskListKey);
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

  private updateStatistics(change: {
    before?: Task;
    after?: Task;
    known?: KnownMatches;
  }): void {
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
