/** Most milliseconds that a failing check of any period waits at first. */
const MAX_MS = 5 * 60_000;

/** A run after a failure comes up to this share of its delay early. */
const SPREAD = 0.25;

/**
 * Milliseconds until a check runs again: its period, or after failures from a
 * minute on twice as long each time, to spare a source that is in trouble and
 * to see soon that it is back, however rarely the check runs. Delays after
 * failures are spread, so that what failed together is not asked together.
 *
 * @param options.random - in [0, 1)
 */
export function nextDelay(options: {
  everyMs: number;
  /** Runs in a row that got no answer. */
  failures: number;
  /** What the source asked for. */
  retryAfterMs?: number;
  random: number;
}): number {
  const { everyMs, failures, retryAfterMs = 0, random } = options;
  if (failures === 0) {
    return everyMs;
  }
  const first = Math.min(everyMs, 60_000);
  const longer = Math.min(first * 2 ** (failures - 1), MAX_MS);
  const spread = longer * (1 - SPREAD * random);
  return Math.round(Math.max(spread, retryAfterMs));
}
