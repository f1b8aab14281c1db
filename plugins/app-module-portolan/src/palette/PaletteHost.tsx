import { modKey, type PaletteAction } from '@portolan/frontend-kit';
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { palette } from './PaletteStore';

// Fetched with the first press of its keys; what is typed meanwhile is kept.
const Palette = lazy(async () => ({
  default: (await import('./Palette')).Palette,
}));

/**
 * A character that is typed before something in the palette has the focus,
 * which would be lost.
 */
function isEarly(event: KeyboardEvent): boolean {
  const { key, target, ctrlKey, metaKey, altKey, isComposing } = event;
  const isInside =
    target instanceof Element &&
    target.parentElement?.closest('[role="dialog"]');
  const isCharacter = [...key].length === 1 && !isComposing;
  return isCharacter && !ctrlKey && !metaKey && !altKey && !isInside;
}

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
      } else if (palette.isOpen() && isEarly(event)) {
        event.preventDefault();
        event.stopPropagation();
        palette.type(palette.typed() + event.key);
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
