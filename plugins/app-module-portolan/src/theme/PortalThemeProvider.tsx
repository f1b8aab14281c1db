import { appThemeApiRef, useApi } from '@backstage/frontend-plugin-api';
import { themes, UnifiedThemeProvider } from '@backstage/theme';
import { useCallback, useSyncExternalStore, type ReactNode } from 'react';

const DARK = '(prefers-color-scheme: dark)';

/**
 * Gives the page the theme that the user chose, or that of their system. It
 * is one component for both themes: with one for each, React would build the
 * page anew at nightfall, and what somebody was typing would be gone.
 */
export function PortalThemeProvider({ children }: { children: ReactNode }) {
  const chosen = useChosenTheme();
  const prefersDark = usePrefersDark();
  const isDark = chosen === undefined ? prefersDark : chosen === 'dark';
  return (
    <UnifiedThemeProvider theme={isDark ? themes.dark : themes.light}>
      {children}
    </UnifiedThemeProvider>
  );
}

function useChosenTheme(): string | undefined {
  const api = useApi(appThemeApiRef);
  const subscribe = useCallback(
    (onChange: () => void) => {
      const subscription = api.activeThemeId$().subscribe(onChange);
      return () => subscription.unsubscribe();
    },
    [api],
  );
  return useSyncExternalStore(subscribe, () => api.getActiveThemeId());
}

function usePrefersDark(): boolean {
  return useSyncExternalStore(
    subscribeToSystem,
    () => matchMedia(DARK).matches,
  );
}

function subscribeToSystem(onChange: () => void) {
  const query = matchMedia(DARK);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
