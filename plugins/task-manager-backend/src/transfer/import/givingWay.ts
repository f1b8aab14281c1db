import { setImmediate } from 'node:timers/promises';

/** Nobody notices so short a wait. */
const TURN_MS = 10;

/**
 * Passes on what comes, and lets other requests have their turn now and then:
 * the thousands of rows in one chunk of a file come without a pause.
 */
export async function* givingWay<T>(
  items: AsyncIterable<T>,
): AsyncGenerator<T, void> {
  let began = performance.now();
  for await (const item of items) {
    yield item;
    if (performance.now() - began > TURN_MS) {
      await setImmediate();
      began = performance.now();
    }
  }
}
