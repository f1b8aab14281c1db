import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { CollectionMetrics, Collector } from '../collection';
import { DatabaseSchedule } from '../schedule';
import { DatabaseStatusStore } from '../status';
import type { FakeCloud } from './FakeCloud';

const MINUTE_MS = 60_000;

/** A fleet, the portal's replicas that look at it, and a clock. */
export class Fleet {
  private now = Date.parse('2026-12-01T12:00:00Z');
  readonly clock = () => this.now;

  readonly store: DatabaseStatusStore;

  constructor(readonly cloud: FakeCloud, private readonly database: Knex) {
    const { clock } = this;
    this.store = DatabaseStatusStore.create({ database, clock });
  }

  /** One more replica of the portal. */
  async replica(): Promise<Collector> {
    const { database, clock } = this;
    const collector = Collector.create({
      providers: [this.cloud],
      schedule: DatabaseSchedule.create({ database, clock }),
      store: this.store,
      metrics: CollectionMetrics.create(),
      logger: mockServices.logger.mock(),
      concurrency: 50,
    });
    await collector.start();
    return collector;
  }

  pass(ms: number) {
    this.now += ms;
  }

  /** Lets minutes pass, in each of which everything due is asked. */
  async minutes(count: number, ...replicas: Collector[]) {
    for (let minute = 0; minute < count; minute++) {
      // Twice: the first finds the sources that the second asks.
      for (let turn = 0; turn < 2; turn++) {
        await Promise.all(replicas.map(replica => replica.tick()));
        await Promise.all(replicas.map(replica => replica.settled()));
      }
      this.pass(MINUTE_MS);
    }
  }

  async health(): Promise<Record<string, string>> {
    const rows = await this.database('cloud_resources')
      .whereNull('gone_at')
      .orderBy('ref');
    return Object.fromEntries(rows.map(row => [row.name, row.health]));
  }

  async because(name: string) {
    const row = await this.database('cloud_resources').where({ name }).first();
    return JSON.parse(row.because);
  }

  findings() {
    return this.database('cloud_findings').orderBy('ref');
  }

  openFindings() {
    return this.findings().whereNull('cleared_at');
  }

  check(source: string, checkId: string) {
    return this.database('cloud_checks')
      .where({ source_id: source, check_id: checkId })
      .first();
  }

  history(): Promise<string[]> {
    return this.database('cloud_health_changes').orderBy('at').pluck('health');
  }
}
