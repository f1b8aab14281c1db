import { useApi } from '@backstage/core-plugin-api';
import {
  hashKey,
  onlineManager,
  skipToken,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { taskManagerApiRef } from '../api';
import type { TaskManagerApi } from '../api';
import { queryKeys, TaskCache, isJoined, isLong, isStale } from '../cache';
import type { TaskListKey, TaskPages } from '../cache';
import type { Freshness } from './freshnessContext';

/**
 * Where more than this has been added between two pages, what follows is
 * dropped rather than read through to.
 */
const MAX_READ_PAGES = 3;

/** The list, as far as it was read. */
export type FreshnessOptions = {
  key: TaskListKey;
  pages: TaskPages | undefined;
  pageSize: number;
};

function useStaleSince(): number {
  const { data = 0 } = useQuery<number>({
    queryKey: queryKeys.staleSince(),
    queryFn: skipToken,
    gcTime: Infinity,
  });
  return data;
}

function hashOf(key: TaskListKey): string {
  return hashKey(queryKeys.list(key));
}

/** Why a list could not be read again. */
type Failure = { list: string; error: Error };

function stalePages(pages: TaskPages | undefined, since: number) {
  return pages && isLong(pages)
    ? pages.pages.filter(page => isStale(page, since))
    : [];
}

/** Reads a page again, and on until it meets what the list has after it. */
async function readFrom(
  api: TaskManagerApi,
  start: string | undefined,
  options: FreshnessOptions & { pages: TaskPages; since: number },
): Promise<TaskPages> {
  const { key, pages, pageSize, since } = options;
  const read: TaskPages = { pages: [], pageParams: [] };
  let cursor = start;
  do {
    // A clock that was set back must not make what is read now old.
    const readAt = Math.max(Date.now(), since);
    const page = await api.listTasks({ ...key, limit: pageSize, cursor });
    read.pages.push({ ...page, readAt });
    read.pageParams.push(cursor);
    cursor = page.pageInfo.nextCursor;
  } while (read.pages.length < MAX_READ_PAGES && !isJoined(pages, read, key));
  return read;
}

/**
 * Keeps the part of a long list fresh that is on the screen. After a lost
 * connection, or too many changes to follow one by one, a list of thousands
 * need not be read again as a whole, nor does one lose one's place in it: the
 * pages that one sees are read again, and the others once one scrolls to them.
 */
export function useFreshness(options: FreshnessOptions) {
  const { pages } = options;
  const api = useApi(taskManagerApiRef);
  const client = useQueryClient();
  const since = useStaleSince();
  const latest = useRef(options);
  latest.current = options;
  const seen = useRef(new Set<string>());
  const isReading = useRef(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const findSeen = useCallback(() => {
    const { key } = latest.current;
    const list = client.getQueryData<TaskPages>(queryKeys.list(key));
    const from = client.getQueryData<number>(queryKeys.staleSince()) ?? 0;
    const page = stalePages(list, from).find(({ items }) =>
      items.some(({ id }) => seen.current.has(id)),
    );
    return (
      list &&
      page && { list, from, start: list.pageParams[list.pages.indexOf(page)] }
    );
  }, [client]);

  const read = useCallback(async () => {
    if (isReading.current) {
      return;
    }
    isReading.current = true;
    let { key } = latest.current;
    try {
      // Once all that came onto the screen together has said so.
      await Promise.resolve();
      for (
        let found = findSeen();
        found && onlineManager.isOnline();
        found = findSeen()
      ) {
        const { list, from, start } = found;
        const current = { ...latest.current, pages: list, since: from };
        key = current.key;
        const answer = await readFrom(api, start, current);
        TaskCache.create(client).replacePage(key, answer);
      }
      setFailure(null);
    } catch (error) {
      setFailure({ list: hashOf(key), error: error as Error });
    } finally {
      isReading.current = false;
    }
  }, [api, client, findSeen]);

  const see = useCallback(
    (id: string) => {
      seen.current.add(id);
      read();
      return () => seen.current.delete(id);
    },
    [read],
  );
  const freshness = useMemo<Freshness>(
    () => ({
      staleIds: new Set(
        stalePages(pages, since).flatMap(({ items }) =>
          items.map(({ id }) => id),
        ),
      ),
      since,
      see,
    }),
    [pages, since, see],
  );
  // The same hook shows one list after another, and a failure concerns none but
  // its own, while that is still old.
  const isOwn = failure?.list === hashOf(options.key);
  const error = isOwn && freshness.staleIds.size > 0 ? failure.error : null;
  return { freshness, error, retry: read };
}
