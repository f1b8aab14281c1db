import { declareCounter, declareHistogram } from '@portolan/backend-kit';
import type { LeasedCheck, RunResult } from '../schedule';

/** Counts what collecting costs. */
export class CollectionMetrics {
  static create(): CollectionMetrics {
    return new CollectionMetrics();
  }

  private readonly requests = declareCounter({
    name: 'cloud_status_upstream_requests_total',
    help: 'Requests that were sent to clouds, by how the check ended',
    labelNames: ['provider', 'outcome'],
  });

  private readonly duration = declareHistogram({
    name: 'cloud_status_collect_duration_seconds',
    help: 'Time that a check of a source took',
    labelNames: ['provider', 'check'],
    buckets: [0.1, 0.5, 1, 5, 10, 30, 60],
  });

  private constructor() {}

  ran({ providerId, checkId }: LeasedCheck, result: RunResult): void {
    const { requests, tookMs } = result;
    const outcome =
      result.outcome === 'failed' ? result.problem : result.outcome;
    this.requests.inc({ provider: providerId, outcome }, requests);
    this.duration.observe(
      { provider: providerId, check: checkId },
      tookMs / 1_000,
    );
  }
}
