import { useEffect, useState } from 'react';

/** Nothing shows for this long: what is fast doesn't flicker. */
const DELAY_MS = 300;

/**
 * Whether `active` has been true for a while, by default for 300 ms.
 *
 * @public
 */
export function useDelayed(active: boolean, delayMs = DELAY_MS): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!active) {
      return undefined;
    }
    const timer = setTimeout(() => setLate(true), delayMs);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [active, delayMs]);
  return active && late;
}
