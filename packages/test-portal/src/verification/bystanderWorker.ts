import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

/** What the bystander is told. */
export type BystanderOptions = {
  /** Whole addresses, asked for in turn. */
  urls: string[];
  headers: Record<string, string>;
  milliseconds: number;
};

/** What the bystander saw. */
export type BystanderReport = {
  /** Milliseconds that 99 of 100 answers took at most. */
  p99: number;
  /** How often each status came; `0` where the connection broke. */
  statuses: Record<number, number>;
};

const PAUSE_MS = 25;

/** Asks at a steady rate, whether the last answer has come or not. */
async function standBy(options: BystanderOptions): Promise<BystanderReport> {
  const { urls, headers, milliseconds } = options;
  const times: number[] = [];
  const statuses: Record<number, number> = {};
  const ask = async (url: string) => {
    const began = performance.now();
    const status = await fetch(url, { headers })
      .then(async response => {
        await response.arrayBuffer();
        return response.status;
      })
      .catch(() => 0);
    times.push(performance.now() - began);
    statuses[status] = (statuses[status] ?? 0) + 1;
  };
  const asked: Promise<void>[] = [];
  const until = Date.now() + milliseconds;
  for (let n = 0; Date.now() < until; n++) {
    asked.push(ask(urls[n % urls.length]));
    await sleep(PAUSE_MS);
  }
  await Promise.all(asked);
  times.sort((a, b) => a - b);
  return { p99: times[Math.floor(times.length * 0.99)], statuses };
}

parentPort?.postMessage(await standBy(workerData));
