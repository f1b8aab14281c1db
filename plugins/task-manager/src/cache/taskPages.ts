import type { InfiniteData } from '@tanstack/react-query';
import type {
  Task,
  TaskFilter,
  TaskOrderField,
  TaskPage,
} from '@portolan/plugin-task-manager-common';
import { compareTasks } from './compareTasks';
import { matchesFilter } from './matchesFilter';

/** What distinguishes one cached list from another. */
export type TaskListKey = {
  filter: TaskFilter;
  orderBy: TaskOrderField;
  order: 'asc' | 'desc';
};

/** The pages of a list that were fetched so far. */
export type TaskPages = InfiniteData<TaskPage, string | undefined>;

/** Where a task goes: below `after`, or above `before`, else on top. */
export type Neighbours = { after?: string | null; before?: string | null };

function mapItems(
  pages: TaskPages,
  change: (items: Task[], page: number) => Task[],
): TaskPages {
  return {
    ...pages,
    pages: pages.pages.map((page, index) => {
      const items = change(page.items, index);
      return items === page.items ? page : { ...page, items };
    }),
  };
}

/** Finds a task among the fetched pages. */
export function findInPages(pages: TaskPages, id: string): Task | undefined {
  for (const page of pages.pages) {
    const found = page.items.find(item => item.id === id);
    if (found) return found;
  }
  return undefined;
}

/** The beginning of a list; what comes after it can be fetched again. */
export function firstPages(pages: TaskPages, count: number): TaskPages {
  return pages.pages.length <= count
    ? pages
    : {
        pages: pages.pages.slice(0, count),
        pageParams: pages.pageParams.slice(0, count),
      };
}

/** Takes a task out of a list. */
export function removeFromPages(pages: TaskPages, id: string): TaskPages {
  return findInPages(pages, id)
    ? mapItems(pages, items =>
        items.some(item => item.id === id)
          ? items.filter(item => item.id !== id)
          : items,
      )
    : pages;
}

function insert(items: Task[], index: number, task: Task): Task[] {
  return [...items.slice(0, index), task, ...items.slice(index)];
}

function insertSorted(
  pages: TaskPages,
  task: Task,
  key: TaskListKey,
  wasListed = false,
): TaskPages {
  const pageIndex = pages.pages.findIndex(page =>
    page.items.some(item => compareTasks(task, item, key) < 0),
  );
  const last = pages.pages.length - 1;
  const hasMore = pages.pages[last]?.pageInfo.nextCursor !== undefined;
  if (pageIndex < 0 && hasMore && !wasListed) {
    return pages; // It belongs to a page that nobody has fetched yet.
  }
  const target = pageIndex < 0 ? last : pageIndex;
  return mapItems(pages, (items, index) => {
    if (index !== target) return items;
    const at = items.findIndex(item => compareTasks(task, item, key) < 0);
    return insert(items, at < 0 ? items.length : at, task);
  });
}

/** Brings a list up to date with one task: changes it in place, moves it, adds it or takes it out. */
export function placeInPages(
  pages: TaskPages,
  task: Task,
  key: TaskListKey,
  now: number,
): TaskPages {
  const shown = findInPages(pages, task.id);
  const matches = matchesFilter(task, key.filter, now);
  if (matches === false) return removeFromPages(pages, task.id);
  const stays =
    shown &&
    (matches === undefined ||
      compareTasks({ ...task, id: '' }, { ...shown, id: '' }, key) === 0);
  if (stays) {
    return mapItems(pages, items =>
      items.includes(shown)
        ? items.map(item => (item === shown ? task : item))
        : items,
    );
  }
  return matches
    ? insertSorted(removeFromPages(pages, task.id), task, key)
    : pages;
}

/**
 * Undoes a change that the API refused: the task goes back to where its order says, whatever place it was shown at
 * meanwhile. `wasListed` says whether the list held it before, which a text search can't tell.
 */
export function putBackInPages(
  pages: TaskPages,
  task: Task,
  key: TaskListKey,
  options: { wasListed: boolean; now: number },
): TaskPages {
  const wasListed =
    options.wasListed || findInPages(pages, task.id) !== undefined;
  const rest = removeFromPages(pages, task.id);
  const matches = matchesFilter(task, key.filter, options.now) ?? wasListed;
  return matches ? insertSorted(rest, task, key, wasListed) : rest;
}

/** Puts a task beside a neighbour whatever its rank, until the API has given it a new one. */
export function moveInPages(
  pages: TaskPages,
  task: Task,
  { after, before }: Neighbours,
): TaskPages {
  const rest = removeFromPages(pages, task.id);
  const neighbour = after ?? before;
  if (!neighbour) {
    return mapItems(rest, (items, page) => (page ? items : [task, ...items]));
  }
  return mapItems(rest, items => {
    const at = items.findIndex(item => item.id === neighbour);
    return at < 0 ? items : insert(items, after ? at + 1 : at, task);
  });
}
