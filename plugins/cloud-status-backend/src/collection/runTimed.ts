import type { Problem } from '@portolan/plugin-cloud-status-common';
import {
  CheckError,
  type CheckContext,
  type CheckDefinition,
} from '@portolan/plugin-cloud-status-node';
import type { RunResult } from '../schedule';
import { cleaned } from './cleaned';
import type { LearnedRate } from './LearnedRate';

type Options<T> = {
  ask(context: CheckContext): Promise<T>;
  limits: Pick<CheckDefinition, 'timeoutMs' | 'maxBytes'>;
  rate: LearnedRate;
  /** Ends with the portal. */
  signal: AbortSignal;
};

/** Asks something once, for as long as it may take. */
export async function runTimed<T extends { warnings: readonly string[] }>(
  options: Options<T>,
): Promise<{ result: RunResult; answer?: T }> {
  const { ask, limits, rate } = options;
  const startedAt = performance.now();
  const timeout = AbortSignal.timeout(limits.timeoutMs);
  const signal = AbortSignal.any([options.signal, timeout]);
  let requests = 0;
  const spent = () => ({ requests, tookMs: performance.now() - startedAt });
  const context: CheckContext = {
    signal,
    maxBytes: limits.maxBytes,
    request: send =>
      rate.run(
        () => {
          requests++;
          return send(signal);
        },
        { signal, isThrottled },
      ),
  };
  try {
    const answer = cleaned(await untilAborted(ask(context), signal));
    const message = answer.warnings.join('; ');
    return {
      answer,
      result: message
        ? { ...spent(), outcome: 'partial', message }
        : { ...spent(), outcome: 'whole' },
    };
  } catch (error) {
    const reason = timeout.aborted
      ? new CheckError(
          'timedOut',
          `No answer within ${limits.timeoutMs / 1_000} s`,
        )
      : error;
    return {
      result: { ...spent(), outcome: 'failed', ...cleaned(told(reason)) },
    };
  }
}

/** Does not wait for what takes no notice of its signal. */
async function untilAborted<T>(
  asking: Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  let onAbort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort);
  });
  try {
    return await Promise.race([asking, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

function isThrottled(error: unknown): boolean {
  return error instanceof CheckError && error.problem === 'throttled';
}

/**
 * What people are told. Errors that a provider did not put into words may quote
 * what it sent, so only their kind is told.
 */
function told(error: unknown): {
  problem: Problem;
  message: string;
  retryAfterMs?: number;
} {
  if (error instanceof CheckError) {
    const { problem, message, retryAfterMs } = error;
    return { problem, message, retryAfterMs };
  }
  const name = error instanceof Error ? error.name : typeof error;
  return { problem: 'failed', message: `The check failed (${name})` };
}
