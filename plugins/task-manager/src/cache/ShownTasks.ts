import { hashKey } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type {
  Task,
  TaskFilter,
  TaskStatistics,
} from '@portolan/plugin-task-manager-common';
import { queryKeys } from './queryKeys';
import { adjustStatistics } from './rules/taskStatistics';
import { findInPages, removeFromPages } from './taskPages';
import type { TaskListKey, TaskPages } from './taskPages';

/** The lists that hold a task, by which it finds back into them. */
export type TaskPlace = ReadonlySet<string>;

/** What becomes of a list when a task is shown; `key` says which list it is. */
export type PlaceTask = (
  pages: TaskPages,
  task: Task,
  key: TaskListKey,
) => TaskPages;

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

  /** Shows a task wherever it belongs. */
  show(task: Task, place: PlaceTask): void {
    this.updateStatistics({ before: this.find(task.id), after: task });
    this.updateLists((pages, key) => place(pages, task, key));
    this.client.setQueryData<Task>(queryKeys.task(task.id), task);
  }

  /** Takes the task off the screen. */
  remove(id: string): void {
    this.updateStatistics({ before: this.find(id) });
    this.updateLists(pages => removeFromPages(pages, id));
    this.client.removeQueries({ queryKey: queryKeys.taskParts(id) });
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
