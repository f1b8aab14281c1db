import { useSignal } from '@backstage/plugin-signals-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/**
 * Reads anew what begins with `root` in the cache when a signal on `channel`
 * says that something has changed.
 *
 * @public
 */
export function useRefreshOnSignal(options: { channel: string; root: string }) {
  const { channel, root } = options;
  const cache = useQueryClient();
  const { lastSignal } = useSignal(channel);
  useEffect(() => {
    cache.invalidateQueries({ queryKey: [root] });
  }, [cache, root, lastSignal]);
}
