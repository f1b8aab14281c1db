import { inTransaction } from '@portolan/backend-kit';
import type {
  CheckDefinition,
  FoundSources,
} from '@portolan/plugin-cloud-status-node';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { keepSources } from './keepSources';
import { leasedChecks } from './leasedChecks';
import { nextDelay } from './nextDelay';
import { readSources } from './readSources';
import {
  AWAY,
  type LeasedCheck,
  type RunResult,
  type Schedule,
  type SourceState,
} from './Schedule';

/** Runs in a row without an answer after which a source is left alone. */
const FAILURES_TO_REST = 3;
/** Milliseconds that its first rest takes; later ones take longer. */
const REST_MS = 30_000;

/** Keeps the schedule in the database, which is what replicas share. */
export class DatabaseSchedule implements Schedule {
  static create(options: {
    database: Knex;
    /** Milliseconds since 1970. */
    clock?: () => number;
  }): DatabaseSchedule {
    return new DatabaseSchedule(options.database, options.clock ?? Date.now);
  }

  private constructor(
    private readonly database: Knex,
    private readonly clock: () => number,
  ) {}

  async replaceSources(
    providerId: string,
    found: FoundSources,
    checks: readonly CheckDefinition[],
  ): Promise<string[]> {
    const time = this.time();
    return inTransaction(this.database, trx =>
      keepSources(trx, { providerId, found, checks, time }),
    );
  }

  async lease(options: {
    providerId: string;
    limit: number;
    forMs: number;
  }): Promise<LeasedCheck[]> {
    const { providerId, limit, forMs } = options;
    const lease = randomUUID();
    const time = this.time();
    const due: { source_id: string; check_id: string }[] = await this.free(
      providerId,
      time,
    )
      .whereNotIn('source_id', this.resting(providerId, time))
      .orderBy('due_at')
      .limit(limit)
      .select('source_id', 'check_id');
    if (due.length === 0) {
      return [];
    }
    // Asked again in the update itself: of two replicas that saw the same row,
    // the second finds it leased.
    await this.free(providerId, time)
      .whereIn(
        ['source_id', 'check_id'],
        due.map(row => [row.source_id, row.check_id]),
      )
      .update({ lease, leased_until: this.time(forMs) });
    return leasedChecks(this.database, providerId, lease);
  }

  async finish(
    check: LeasedCheck,
    everyMs: number,
    result: RunResult,
  ): Promise<boolean> {
    const failures = result.outcome === 'failed' ? check.failures + 1 : 0;
    const delay = nextDelay({
      everyMs,
      failures,
      retryAfterMs:
        result.outcome === 'failed' ? result.retryAfterMs : undefined,
      random: Math.random(),
    });
    const time = this.time();
    const written = await this.mine(check).update({
      lease: null,
      leased_until: null,
      due_at: this.time(delay),
      tried_at: time,
      ...(result.outcome === 'whole' && { answered_at: time }),
      problem: problemOf(result),
      message: result.outcome === 'whole' ? null : result.message,
      failures,
      requests: this.database.raw('requests + ?', [result.requests]),
      took_ms: Math.round(result.tookMs),
    });
    if (written > 0) {
      await this.noteSource(check, result);
    }
    return written > 0;
  }

  async answered(
    providerId: string,
    sourceId: string,
  ): Promise<ReadonlyMap<string, number>> {
    const rows: { check_id: string; answered_at: string | Date }[] =
      await this.database('cloud_checks')
        .where({ provider_id: providerId, source_id: sourceId })
        .whereNotNull('answered_at')
        .select('check_id', 'answered_at');
    return new Map(
      rows.map(row => [row.check_id, new Date(row.answered_at).getTime()]),
    );
  }

  sources(): Promise<SourceState[]> {
    return readSources(this.database);
  }

  async release(check: LeasedCheck): Promise<void> {
    await this.mine(check).update({ lease: null, leased_until: null });
  }

  /** Checks that are due and that nobody runs. */
  private free(providerId: string, time: string) {
    return this.database('cloud_checks')
      .where({ provider_id: providerId })
      .where('due_at', '<=', time)
      .where(row =>
        row.whereNull('leased_until').orWhere('leased_until', '<=', time),
      );
  }

  /** Sources that are not asked for a while. */
  private resting(providerId: string, time: string) {
    return this.database('cloud_sources')
      .where({ provider_id: providerId })
      .where('retry_at', '>', time)
      .select('source_id');
  }

  /** Lets a source that has been away for several runs rest. */
  private async noteSource(check: LeasedCheck, result: RunResult) {
    const { providerId, sourceId, source } = check;
    const failures = isAway(result) ? source.failures + 1 : 0;
    const rests = failures >= FAILURES_TO_REST;
    await this.database('cloud_sources')
      .where({ provider_id: providerId, source_id: sourceId })
      .update({
        failures,
        retry_at: rests
          ? this.time(
              nextDelay({
                everyMs: REST_MS,
                failures: failures - FAILURES_TO_REST + 1,
                random: Math.random(),
              }),
            )
          : null,
      });
  }

  private mine({ providerId, sourceId, checkId, lease }: LeasedCheck) {
    return this.database('cloud_checks').where({
      provider_id: providerId,
      source_id: sourceId,
      check_id: checkId,
      lease,
    });
  }

  /** @param inMs - milliseconds from now on */
  private time(inMs = 0): string {
    return new Date(this.clock() + inMs).toISOString();
  }
}

function problemOf(result: RunResult) {
  switch (result.outcome) {
    case 'whole':
      return null;
    case 'partial':
      return 'partial';
    default:
      return result.problem;
  }
}

/** Whether the source itself is away, so that its other checks are as well. */
function isAway(result: RunResult): boolean {
  return result.outcome === 'failed' && AWAY.has(result.problem);
}
