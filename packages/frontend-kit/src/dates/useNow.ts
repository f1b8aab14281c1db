import { useEffect, useState } from 'react';

const TICK_MS = 60_000;

/**
 * The time in milliseconds since 1970, to the minute, so that "5 minutes ago"
 * stays true.
 *
 * @public
 */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
