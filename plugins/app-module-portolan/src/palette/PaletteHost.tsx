import { modKey, type PaletteAction } from '@portolan/frontend-kit';
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { palette } from './PaletteStore';

// Fetched with the first press of its keys.
const Palette = lazy(async () => ({
  default: (await import('./Palette')).Palette,
}));

/** Shows the palette, which Ctrl+K and ⌘K open and close on every page. */
export function PaletteHost({ actions }: { actions: PaletteAction[] }) {
  const isOpen = useSyncExternalStore(palette.subscribe, palette.isOpen);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (modKey(event) === 'k') {
        // Browsers search the web by it.
        event.preventDefault();
        event.stopPropagation();
        if (event.repeat) {
          return;
        }
        if (palette.isOpen()) {
          palette.close();
        } else {
          palette.open();
        }
      }
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () =>
      document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
  return isOpen ? (
    <Suspense fallback={null}>
      <Palette actions={actions} onClose={palette.close} />
    </Suspense>
  ) : null;
}
