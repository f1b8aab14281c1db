import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  CheckDefinition,
  CloudStatusProvider,
} from '@portolan/plugin-cloud-status-node';
import { groupBy } from '../groupBy';
import {
  AWAY,
  type LeasedCheck,
  type RunResult,
  type Schedule,
} from '../schedule';
import type { CheckedSource, StatusStore } from '../status';
import type { CollectionMetrics } from './CollectionMetrics';
import { LearnedRate } from './LearnedRate';
import { runTimed } from './runTimed';
import { FIND_SOURCES, ownSource, sourcesCheck } from './sourcesCheck';

/** Requests a second that a group of sources begins with. */
const START_RATE = 5;
/** Milliseconds that a lease lasts beyond the time of all its checks. */
const LEASE_MARGIN_MS = 30_000;

type Options = {
  providers: readonly CloudStatusProvider[];
  schedule: Schedule;
  store: StatusStore;
  metrics: CollectionMetrics;
  logger: LoggerService;
  /** Most sources that this replica asks at the same time. */
  concurrency: number;
};

/**
 * Runs the checks that are due and takes in what they are told. Sources are
 * asked side by side, the checks of one source one after the other, so that one
 * that is away costs others nothing, and itself one request.
 */
export class Collector {
  static create(options: Options): Collector {
    return new Collector(options);
  }

  private readonly running = new Set<Promise<void>>();
  private readonly rates = new Map<string, LearnedRate>();
  private readonly ending = new AbortController();

  private constructor(private readonly options: Options) {}

  /** Lets every provider look for its sources. */
  async start(): Promise<void> {
    for (const provider of this.options.providers) {
      await this.options.schedule.replaceSources(
        provider.id,
        { sources: [ownSource(provider)], wholeScopes: [], warnings: [] },
        [sourcesCheck],
      );
    }
  }

  /** Begins whatever is due and has room, and does not wait for it. */
  async tick(): Promise<void> {
    const { providers, schedule, concurrency } = this.options;
    for (const provider of providers) {
      const limit = concurrency - this.running.size;
      if (limit <= 0 || this.ending.signal.aborted) {
        return;
      }
      const checks = await schedule.lease({
        providerId: provider.id,
        limit,
        forMs: leaseMs(provider),
      });
      const bySource = groupBy(checks, ({ sourceId }) => sourceId);
      for (const ofSource of bySource.values()) {
        this.begin(this.askSource(provider, ofSource));
      }
    }
  }

  /** Waits for what runs now, for tests and the end. */
  async settled(): Promise<void> {
    await Promise.all(this.running);
  }

  /** Cuts off what runs; whoever comes next finds it due. */
  async stop(): Promise<void> {
    this.ending.abort(new Error('The portal ends'));
    await this.settled();
  }

  private begin(asking: Promise<void>) {
    const guarded = asking
      .catch(error =>
        this.options.logger.error('Cloud status could not be kept', error),
      )
      .finally(() => this.running.delete(guarded));
    this.running.add(guarded);
  }

  private async askSource(
    provider: CloudStatusProvider,
    checks: readonly LeasedCheck[],
  ): Promise<void> {
    let isAway = false;
    for (const check of checks) {
      if (isAway || this.ending.signal.aborted) {
        await this.options.schedule.release(check);
      } else {
        isAway = await this.runCheck(provider, check);
      }
    }
  }

  /** @returns whether the source is away */
  private async runCheck(
    provider: CloudStatusProvider,
    leased: LeasedCheck,
  ): Promise<boolean> {
    if (leased.checkId === FIND_SOURCES) {
      return this.findSources(provider, leased);
    }
    const check = provider.checks.find(({ id }) => id === leased.checkId);
    if (!check) {
      // Of a replica with another version; the next look at sources tidies up.
      return false;
    }
    const { store } = this.options;
    const { result, answer } = await this.ask(leased, check, context =>
      provider.run(check.id, leased.source, context),
    );
    if (await this.finish(leased, check, result)) {
      const source = await this.checkedSource(provider, leased);
      await (answer
        ? store.record({ ...source, check }, answer)
        : store.reassess(source));
    }
    return result.outcome === 'failed' && AWAY.has(result.problem);
  }

  private async checkedSource(
    { id: providerId, checks }: CloudStatusProvider,
    { sourceId }: LeasedCheck,
  ): Promise<CheckedSource> {
    const { schedule } = this.options;
    const answered = await schedule.answered(providerId, sourceId);
    return {
      providerId,
      sourceId,
      checks: checks.map(({ id, everyMs }) => ({
        id,
        everyMs,
        answeredAt: answered.get(id),
      })),
    };
  }

  private async findSources(
    provider: CloudStatusProvider,
    leased: LeasedCheck,
  ): Promise<boolean> {
    const { schedule, store } = this.options;
    const { result, answer } = await this.ask(leased, sourcesCheck, context =>
      provider.findSources(context),
    );
    if ((await this.finish(leased, sourcesCheck, result)) && answer) {
      const { id: providerId, checks } = provider;
      const gone = await schedule.replaceSources(providerId, answer, checks);
      for (const sourceId of gone) {
        await store.giveUp({ providerId, sourceId });
      }
    }
    return false;
  }

  /**
   * Writes how a run ended. One that the end of the portal has cut off says
   * nothing of its source, and is left to whoever comes next.
   *
   * @returns whether the run counts
   */
  private async finish(
    leased: LeasedCheck,
    { everyMs }: CheckDefinition,
    result: RunResult,
  ): Promise<boolean> {
    const { schedule } = this.options;
    if (this.ending.signal.aborted) {
      await schedule.release(leased);
      return false;
    }
    return schedule.finish(leased, everyMs, result);
  }

  private async ask<T extends { warnings: readonly string[] }>(
    leased: LeasedCheck,
    limits: CheckDefinition,
    ask: Parameters<typeof runTimed<T>>[0]['ask'],
  ) {
    const run = await runTimed({
      ask,
      limits,
      rate: this.rateOf(leased),
      signal: this.ending.signal,
    });
    this.options.metrics.ran(leased, run.result);
    return run;
  }

  private rateOf({ providerId, source }: LeasedCheck): LearnedRate {
    const group = `${providerId} ${source.rateGroup}`;
    const rate =
      this.rates.get(group) ?? LearnedRate.create({ start: START_RATE });
    this.rates.set(group, rate);
    return rate;
  }
}

function leaseMs({ checks }: CloudStatusProvider): number {
  const all = [sourcesCheck, ...checks];
  return all.reduce((sum, { timeoutMs }) => sum + timeoutMs, LEASE_MARGIN_MS);
}
