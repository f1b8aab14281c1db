import type {
  InfiniteData,
  InvalidateOptions,
  QueryClient,
} from '@tanstack/react-query';
import type { KeysetList } from '@portolan/frontend-kit';
import { queryKeys } from './queryKeys';

type Pages = InfiniteData<KeysetList<{ id: string }>>;

const queryKey = queryKeys.deleted();

const instances = new WeakMap<QueryClient, DeletedList>();

/**
 * The deleted tasks that were read. What is restored is taken out of them; all
 * that were read are read again only where something else may have changed.
 */
export class DeletedList {
  /** What the user restores, of which no signal has come yet. */
  private readonly awaited = new Set<string>();
  private isInterrupted = false;

  private constructor(private readonly client: QueryClient) {}

  /** The one list of a cache. */
  static of(client: QueryClient): DeletedList {
    const list = instances.get(client) ?? new DeletedList(client);
    instances.set(client, list);
    return list;
  }

  /** Takes tasks out that the user restores. */
  async beginRestoring(ids: readonly string[]): Promise<void> {
    ids.forEach(id => this.awaited.add(id));
    this.isInterrupted = (await this.remove(ids)) || this.isInterrupted;
  }

  /** Brings those back that were not restored, as far as they are there. */
  endRestoring(refused: readonly string[]): void {
    refused.forEach(id => this.awaited.delete(id));
    if (refused.length > 0 || this.isInterrupted) {
      this.isInterrupted = false;
      this.refresh();
    }
  }

  /** Whether a signal of a task tells of the user's own restoring of it. */
  isOwnSignal(id: string): boolean {
    return this.awaited.delete(id);
  }

  /** Takes out a task that is there again. */
  async takeOut(id: string): Promise<void> {
    if (await this.remove([id])) {
      this.refresh();
    }
  }

  /** Reads all of them again that were read. */
  refresh(options?: InvalidateOptions): void {
    this.client.invalidateQueries({ queryKey }, options);
  }

  /** Has them read again when they come to the screen. */
  markStale(): void {
    this.client.invalidateQueries({ queryKey, type: 'inactive' });
  }

  /**
   * Answers whether the list was being read: what is read meanwhile would bring
   * them back.
   */
  private async remove(ids: readonly string[]): Promise<boolean> {
    const removed = new Set(ids);
    const isRemoved = ({ id }: { id: string }) => removed.has(id);
    const before = this.client.getQueryData<Pages>(queryKey);
    if (!before?.pages.some(({ items }) => items.some(isRemoved))) {
      return false;
    }
    const wasBeingRead = this.client.isFetching({ queryKey }) > 0;
    await this.client.cancelQueries({ queryKey });
    this.client.setQueryData<Pages>(
      queryKey,
      list =>
        list && {
          ...list,
          pages: list.pages.map(page => ({
            ...page,
            items: page.items.filter(item => !isRemoved(item)),
          })),
        },
    );
    return wasBeingRead;
  }
}
