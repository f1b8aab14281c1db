import { focusManager, onlineManager } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { Task } from '@portolan/plugin-task-manager-common';
import { statusOf } from '@portolan/frontend-kit';
import type { TaskManagerApi } from '../api';
import { answerListQuestion } from './answerListQuestion';
import { DeletedList } from './DeletedList';
import { ListQuestions } from './ListQuestions';
import { TaskCache } from './TaskCache';
import { queryKeys } from './queryKeys';

/** Changes that come within this time are followed together. */
const GATHER_MS = 400;

/** Beyond this many tasks at once, the lists are fetched anew instead. */
const MAX_SINGLE = 20;

/**
 * Signals keep what is shown up to date; this is for those that a lost
 * connection swallowed.
 */
export const STALE_MS = 60_000;

/** Told of a task on the screen that somebody else has changed. */
type OnChanged = (task: Task) => void;

type Subscribe = (onIds: (ids: string[]) => void) => () => void;

const followers = new WeakMap<QueryClient, LiveTasks>();

/** Fetches the tasks that others have changed, and nothing else. */
export class LiveTasks {
  private readonly pending = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<OnChanged>();
  private unsubscribe: (() => void) | undefined;
  private readonly deleted: DeletedList;

  private constructor(
    private readonly client: QueryClient,
    private readonly api: TaskManagerApi,
  ) {
    this.deleted = DeletedList.of(client);
  }

  /** The one follower of a cache. */
  static of(client: QueryClient, api: TaskManagerApi): LiveTasks {
    const live = followers.get(client) ?? new LiveTasks(client, api);
    followers.set(client, live);
    return live;
  }

  /**
   * Listens until the last caller has called what this returns; the first
   * caller is told what others changed.
   */
  follow(subscribe: Subscribe, onChanged: OnChanged): () => void {
    this.listeners.add(onChanged);
    this.unsubscribe ??= this.subscribeAll(subscribe);
    return () => {
      this.listeners.delete(onChanged);
      if (this.listeners.size === 0) {
        this.unsubscribe?.();
        this.unsubscribe = undefined;
        clearTimeout(this.timer);
        this.timer = undefined;
      }
    };
  }

  private subscribeAll(subscribe: Subscribe): () => void {
    const cache = TaskCache.create(this.client);
    const unsubscribes = [
      ListQuestions.of(this.client).answerBy(question =>
        answerListQuestion({ client: this.client, api: this.api }, question),
      ),
      subscribe(ids => this.announce(ids)),
      onlineManager.subscribe(isOnline => {
        // What happened meanwhile, no signal tells; what is being read already
        // needs no second request.
        if (isOnline) {
          cache.refreshAll({ cancelRefetch: false });
          this.deleted.refresh({ cancelRefetch: false });
        }
      }),
      focusManager.subscribe(isFocused => {
        if (isFocused) {
          cache.markStale(Date.now() - STALE_MS);
        }
      }),
    ];
    return () => unsubscribes.forEach(unsubscribe => unsubscribe());
  }

  private announce(ids: string[]): void {
    ids.forEach(id => this.pending.add(id));
    // Not anew at each: where changes never cease, nothing would ever be
    // followed.
    this.timer ??= setTimeout(() => this.refresh(), GATHER_MS);
  }

  private async refresh(): Promise<void> {
    this.timer = undefined;
    const ids = [...this.pending];
    this.pending.clear();
    const news = ids.filter(id => !this.deleted.isOwnSignal(id));
    const cache = TaskCache.create(this.client);
    if (ids.length > MAX_SINGLE) {
      cache.refreshAll();
      if (news.length > 0) {
        this.deleted.refresh();
      }
      return;
    }
    const gone = await Promise.all(ids.map(id => this.refreshTask(cache, id)));
    cache.refreshStatistics();
    if (gone.includes(true)) {
      this.deleted.refresh();
    }
  }

  /** Answers whether it is gone, at least for these eyes. */
  private async refreshTask(cache: TaskCache, id: string): Promise<boolean> {
    try {
      const task = await this.api.getTask(id);
      const shown = cache.find(id);
      if (!shown || shown.version <= task.version) {
        cache.put(task);
      }
      const [listener] = this.listeners;
      // The user's own changes come back as well, with the version that is
      // shown already.
      if (shown && shown.version < task.version) {
        listener?.(task);
      }
    } catch (error) {
      const status = statusOf(error);
      // Anything else says nothing about the task.
      const isGone = status === 404 || status === 403;
      if (isGone) {
        cache.remove(id);
      }
      return isGone;
    }
    await this.deleted.takeOut(id);
    for (const key of ['comments', 'activity', 'watchers'] as const) {
      await this.client.invalidateQueries({ queryKey: queryKeys[key](id) });
    }
    return false;
  }
}
