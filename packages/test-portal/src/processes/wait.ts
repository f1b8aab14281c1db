import { setTimeout as sleep } from 'node:timers/promises';

/** Options of {@link waitFor}. */
export type WaitOptions = {
  /** What is waited for, for the message when it does not come. */
  what: string;
  timeoutMs: number;
  /** Says whether it is there; an error counts as "not yet". */
  check(): Promise<boolean>;
};

/** Asks several times a second until the answer is yes. */
export async function waitFor(options: WaitOptions): Promise<void> {
  const deadline = Date.now() + options.timeoutMs;
  while (!(await options.check().catch(() => false))) {
    if (Date.now() > deadline) {
      throw new Error(
        `${options.what} did not become ready within ${
          options.timeoutMs / 1000
        } s`,
      );
    }
    await sleep(200);
  }
}

/** Whether a URL answers with a success status. */
export async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
  await response.arrayBuffer();
  return response.ok;
}
