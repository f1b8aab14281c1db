import autocannon from 'autocannon';
import type { Session } from '../portal/session.ts';
import { readUsage } from './serverUsage.ts';

/** A request of a load; `path` is below the plugin's API. */
export type LoadRequest = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  headers?: Record<string, string>;
  body?: string;
};

/** How a load is made. */
export type LoadOptions = {
  /** Requests under way at once. */
  connections?: number;
  /** Seconds that count; a quarter of it before them is warm-up. */
  seconds: number;
  /** Requests a second; as many as possible, if it is missing. */
  rate?: number;
  /** Answers that are part of the workload beside 2xx. */
  expected?: number[];
  next(): LoadRequest;
  /** Sees every answer. */
  onAnswer?(status: number, body: string): void;
};

/**
 * What a load showed. CPU is in milliseconds per request, latency in
 * milliseconds, memory in MiB.
 */
export type LoadResult = {
  requests: number;
  perSecond: number;
  p50: number;
  p99: number;
  serverCpu: number;
  databaseCpu: number;
  memory: number;
  connections: number;
  errors: number;
};

/** Puts a load on the portal: a warm-up first, then the part that counts. */
export async function putLoad(
  session: Session,
  options: LoadOptions,
): Promise<LoadResult> {
  await run(session, { ...options, seconds: Math.max(1, options.seconds / 4) });
  const before = await readUsage(session);
  const peak = { connections: 0 };
  const sampler = setInterval(async () => {
    const usage = await readUsage(session).catch(() => undefined);
    peak.connections = Math.max(peak.connections, usage?.connections ?? 0);
  }, 1000);
  const result = await run(session, options).finally(() =>
    clearInterval(sampler),
  );
  const after = await readUsage(session);
  const requests = result.requests.total;
  const perRequest = (seconds: number) => (seconds * 1000) / requests;
  return {
    requests,
    perSecond: requests / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    serverCpu: perRequest(after.serverCpu - before.serverCpu),
    databaseCpu: perRequest(after.databaseCpu - before.databaseCpu),
    memory: after.memory / 1024 / 1024,
    connections: peak.connections,
    errors: countErrors(result, options.expected ?? []),
  };
}

async function run(session: Session, options: LoadOptions) {
  const target = new URL(session.api);
  const result = await autocannon({
    url: target.origin,
    connections: options.connections ?? 50,
    duration: options.seconds,
    overallRate: options.rate,
    timeout: 30,
    requests: [
      {
        setupRequest: request => {
          const { method = 'GET', path, headers, body } = options.next();
          return {
            ...request,
            method,
            path: `${target.pathname}${path}`,
            body,
            headers: {
              ...session.headers,
              ...(body !== undefined && { 'content-type': 'application/json' }),
              ...headers,
            },
          };
        },
        onResponse: (status, body) => options.onAnswer?.(status, body),
      },
    ],
  });
  return result;
}

function countErrors(result: autocannon.Result, expected: number[]): number {
  const bad = Object.entries(result.statusCodeStats ?? {})
    .filter(
      ([status]) => !/^[23]/.test(status) && !expected.includes(Number(status)),
    )
    .reduce((sum, [, { count = 0 }]) => sum + count, 0);
  return bad + result.errors + result.timeouts;
}
