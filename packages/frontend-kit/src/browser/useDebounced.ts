import { useEffect, useState } from 'react';

/**
 * Follows a value once it has kept still for a while, so that not every key
 * that is typed asks the back end.
 *
 * @param delayMs - how long it must keep still, in milliseconds
 * @public
 */
export function useDebounced<T>(value: T, delayMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayMs);
    return () => clearTimeout(timer);
  }, [value, delayMs]);
  return settled;
}
