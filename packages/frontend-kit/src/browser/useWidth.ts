import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/**
 * How wide an element is, in pixels; infinite until it is known.
 *
 * @public
 */
export function useWidth(element: RefObject<HTMLElement>): number {
  const [width, setWidth] = useState(Infinity);
  useEffect(() => {
    const target = element.current;
    if (!target || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(([entry]) =>
      setWidth(entry.contentRect.width),
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
