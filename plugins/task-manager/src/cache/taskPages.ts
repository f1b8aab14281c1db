import type { InfiniteData } from '@tanstack/react-query';
import type {
  Task,
  TaskFilter,
  TaskOrderField,
  TaskPage,
} from '@portolan/plugin-task-manager-common';
import { compareTasks } from './rules/compareTasks';

/** What distinguishes one cached list from another. */
export type TaskListKey = {
  filter: TaskFilter;
  orderBy: TaskOrderField;
  order: 'asc' | 'desc';
};

/** A page of a list, and when the API was asked for it. */
export type ListedPage = TaskPage & { readAt?: number };

/** The pages of a list that were fetched so far. */
export type TaskPages = InfiniteData<ListedPage, string | undefined>;

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
    if (found) {
      return found;
    }
  }
  return undefined;
}

/**
 * Whether a list is too long to be read again as a whole: each page is one more
 * request, one after the other.
 */
export function isLong(pages: TaskPages | undefined): boolean {
  return pages !== undefined && pages.pages.length > 1;
}

/**
 * Whether a page was read before the time from which on what was read counts.
 */
export function isStale(page: ListedPage, since: number): boolean {
  return (page.readAt ?? 0) < since;
}

function lastItem({ pages }: TaskPages): Task | undefined {
  return pages.flatMap(({ items }) => items.slice(-1)).pop();
}

/**
 * Whether pages that were read again, from the beginning of one that the list
 * has, reach to what follows that one. If not, tasks have been added since, and
 * the next page belongs in between.
 */
export function isJoined(
  pages: TaskPages,
  read: TaskPages,
  key: TaskListKey,
): boolean {
  const index = pages.pageParams.indexOf(read.pageParams[0]);
  const next = read.pages[read.pages.length - 1].pageInfo.nextCursor;
  if (index === pages.pages.length - 1 || next === undefined) {
    return true;
  }
  if (next === pages.pageParams[index + 1]) {
    return true;
  }
  const last = lastItem(read);
  const [following] = pages.pages
    .slice(index + 1)
    .flatMap(({ items }) => items.slice(0, 1));
  return !last || !following || compareTasks(last, following, key) >= 0;
}

/**
 * Puts pages that were read again in the place of the one that began where they
 * do. What follows stays, but for tasks that are in them or should be; where
 * they don't reach it, it is dropped, to be fetched again by who scrolls there.
 */
export function replacePage(
  pages: TaskPages,
  read: TaskPages,
  key: TaskListKey,
): TaskPages {
  const index = pages.pageParams.indexOf(read.pageParams[0]);
  if (index < 0) {
    return pages;
  }
  const ids = new Set(
    read.pages.flatMap(({ items }) => items.map(({ id }) => id)),
  );
  const last = lastItem(read);
  const isOver =
    read.pages[read.pages.length - 1].pageInfo.nextCursor === undefined;
  const end =
    isOver || !isJoined(pages, read, key) ? index + 1 : pages.pages.length;
  const rest = mapItems(pages, (items, page) =>
    items.filter(
      item =>
        !ids.has(item.id) &&
        !(page > index && last && compareTasks(item, last, key) <= 0),
    ),
  );
  return {
    pages: [
      ...rest.pages.slice(0, index),
      ...read.pages,
      ...rest.pages.slice(index + 1, end),
    ],
    pageParams: [
      ...pages.pageParams.slice(0, index),
      ...read.pageParams,
      ...pages.pageParams.slice(index + 1, end),
    ],
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
    if (index !== target) {
      return items;
    }
    const at = items.findIndex(item => compareTasks(task, item, key) < 0);
    return insert(items, at < 0 ? items.length : at, task);
  });
}

/** A task in a list, and whether it matches its filter, if that is known. */
export type Placed = { task: Task; key: TaskListKey; matches?: boolean };

/**
 * Brings a list up to date with one task: changes it in place, moves it, adds
 * it or takes it out. Until it is known whether it matches, it is in the list
 * if it was.
 */
export function placeInPages(
  pages: TaskPages,
  { task, key, matches }: Placed,
): TaskPages {
  const shown = findInPages(pages, task.id);
  if (!(matches ?? shown)) {
    return removeFromPages(pages, task.id);
  }
  const stays =
    shown && compareTasks({ ...task, id: '' }, { ...shown, id: '' }, key) === 0;
  if (stays) {
    return mapItems(pages, items =>
      items.includes(shown)
        ? items.map(item => (item === shown ? task : item))
        : items,
    );
  }
  return insertSorted(removeFromPages(pages, task.id), task, key);
}

/**
 * Undoes a change that the API refused: the task goes back to where its order
 * says, whatever place it was shown at meanwhile. `wasListed` says whether the
 * list held it before, which a text search can't tell.
 */
export function putBackInPages(
  pages: TaskPages,
  { task, key, matches }: Placed,
  before: { wasListed: boolean },
): TaskPages {
  const wasListed =
    before.wasListed || findInPages(pages, task.id) !== undefined;
  const rest = removeFromPages(pages, task.id);
  return matches ?? wasListed ? insertSorted(rest, task, key, wasListed) : rest;
}

/**
 * Puts a task beside a neighbour whatever its rank, until the API has given it
 * a new one.
 */
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
