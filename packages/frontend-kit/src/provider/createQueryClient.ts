import { QueryClient } from '@tanstack/react-query';
import { statusOf } from '../messages';

/**
 * A cache of what a plugin's back end answered. What the back end has refused
 * once it refuses again, so only failures of its own are tried again.
 * `staleMs` is for how long an answer is good enough without asking again.
 *
 * @public
 */
export function createQueryClient(options: { staleMs: number }): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: options.staleMs,
        retry: (failures, error) =>
          failures < 2 && (statusOf(error) ?? 500) >= 500,
      },
    },
  });
}
