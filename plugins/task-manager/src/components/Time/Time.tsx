import { exactTime, relativeTime } from '../../dates';
import { useNow } from '../../hooks/useNow';

/** How long ago something was; exactly when, on hover. */
export function Time({ iso }: { iso: string }) {
  const now = useNow();
  return (
    <time dateTime={iso} title={exactTime(iso)}>
      {relativeTime(iso, now)}
    </time>
  );
}
