import { useSyncExternalStore } from 'react';

/**
 * Where two panes fit beside each other.
 */
export const WIDE = '(min-width: 1024px)';

/**
 * Where several columns fit; below is a phone, which has room for one.
 *
 * @public
 */
export const MEDIUM = '(min-width: 640px)';

/**
 * Whether the window matches; true where windows have no media, as in tests.
 *
 * @public
 */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    onChange => {
      const media = window.matchMedia?.(query);
      media?.addEventListener('change', onChange);
      return () => media?.removeEventListener('change', onChange);
    },
    () => window.matchMedia?.(query).matches ?? true,
  );
}
