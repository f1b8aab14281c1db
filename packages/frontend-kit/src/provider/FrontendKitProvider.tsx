import { QueryClientProvider } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { MessageBoundary } from '../messages';
import { UndoBoundary } from '../undo';

/**
 * The cache, one for all that a plugin shows, so that what one part has
 * fetched the others show at once; see {@link createQueryClient}.
 *
 * @public
 */
export type FrontendKitProviderProps = {
  client: QueryClient;
  children: ReactNode;
};

/**
 * What the kit's hooks and components need around them: the cache, a place
 * for messages in portals that have none, and Ctrl+Z.
 *
 * @public
 */
export function FrontendKitProvider(props: FrontendKitProviderProps) {
  const { client, children } = props;
  return (
    <QueryClientProvider client={client}>
      <MessageBoundary>
        <UndoBoundary>{children}</UndoBoundary>
      </MessageBoundary>
    </QueryClientProvider>
  );
}
