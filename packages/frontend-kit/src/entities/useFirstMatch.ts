import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';

/** What a combobox shows, and what its keys do. */
export type FirstMatchOptions = {
  /** The user looks for something, and there is what was found. */
  isReady: boolean;
  /** Called by Enter and Tab while nothing of the list is highlighted. */
  onFinish: () => void;
  /** Called by Escape, where it is to take back what is typed. */
  onCancel: (() => void) | undefined;
};

function isHighlighting(field: Element): boolean {
  return field.hasAttribute('aria-activedescendant');
}

/**
 * Highlights the first match as soon as it is there, for Enter to take it, and
 * keeps Enter from dropping what is typed before that. For an element around
 * the combobox.
 */
export function useFirstMatch(options: FirstMatchOptions) {
  const { isReady, onFinish, onCancel } = options;
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const field = root.current?.querySelector('input');
    if (isReady && field && !isHighlighting(field)) {
      // The combobox alone knows how to highlight, and does it by keys.
      const init = { key: 'ArrowDown', bubbles: true, cancelable: true };
      field.dispatchEvent(new KeyboardEvent('keydown', init));
    }
  }, [isReady]);
  const onKeyDownCapture = (event: KeyboardEvent<HTMLDivElement>) => {
    const field = event.target;
    if (event.nativeEvent.isComposing || !(field instanceof HTMLInputElement)) {
      return;
    }
    const take = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.key === 'Escape' && onCancel) {
      take();
      onCancel();
    } else if (event.key === 'Enter' && !isHighlighting(field)) {
      take();
      onFinish();
    } else if (event.key === 'Tab' && !isHighlighting(field)) {
      onFinish();
    }
  };
  return { ref: root, onKeyDownCapture };
}
