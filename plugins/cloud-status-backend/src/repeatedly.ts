/**
 * Does something again and again, with a pause after each time, on every
 * replica: what must be done once only is leased in the database.
 */
export function repeatedly(
  run: () => Promise<void>,
  options: { everyMs: number; onError(error: Error): void },
) {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const turn = async () => {
    await run().catch(options.onError);
    if (!stopped) {
      timer = setTimeout(turn, options.everyMs);
    }
  };
  return {
    start: () => void turn(),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
