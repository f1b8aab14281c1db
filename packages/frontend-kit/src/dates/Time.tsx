import { exactTime, relativeTime } from './dateTexts';
import { useNow } from './useNow';

/**
 * How long ago something was; exactly when, on hover.
 *
 * @public
 */
export function Time({ iso }: { iso: string }) {
  const now = useNow();
  return (
    <time dateTime={iso} title={exactTime(iso)}>
      {relativeTime(iso, now)}
    </time>
  );
}
