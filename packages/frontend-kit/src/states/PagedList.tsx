import { Button } from '@backstage/ui';
import type {
  InfiniteData,
  UseInfiniteQueryResult,
} from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useKitTranslations } from '../translation';
import { ErrorState } from './ErrorState';
import { Skeletons } from './Skeletons';

/**
 * A list that is read page by page, the heights in pixels of what will be
 * there, and what shows the items.
 *
 * @public
 */
export type PagedListProps<T> = {
  list: UseInfiniteQueryResult<InfiniteData<{ items: T[] }>>;
  heights: readonly number[];
  /** Stands in the place of a list without items. */
  empty?: ReactNode;
  /** Says nothing of an error, where it is known that the list is gone. */
  isErrorHidden?: boolean;
  children: (items: T[]) => ReactNode;
};

/**
 * Shows a list, why it could not be loaded, its place while it is, and a button
 * for what follows.
 *
 * @public
 */
export function PagedList<T>(props: PagedListProps<T>) {
  const { list, heights, empty, isErrorHidden, children } = props;
  const isAwaited = list.isPending && list.fetchStatus !== 'idle';
  const items = list.data?.pages.flatMap(page => page.items);
  const t = useKitTranslations();
  return (
    <>
      {list.error && !isErrorHidden && (
        <ErrorState error={list.error} onRetry={() => list.refetch()} />
      )}
      {isAwaited && <Skeletons heights={heights} />}
      {items &&
        (items.length > 0 || empty === undefined ? children(items) : empty)}
      {list.hasNextPage && (
        <Button
          size="small"
          variant="secondary"
          isPending={list.isFetchingNextPage}
          onPress={() => list.fetchNextPage()}
        >
          {t('common.showMore')}
        </Button>
      )}
    </>
  );
}
