import { inTransaction } from '@portolan/backend-kit';
import type { CheckAnswer } from '@portolan/plugin-cloud-status-node';
import type { Knex } from 'knex';
import { endResources } from './endResources';
import { recordFindings } from './recordFindings';
import { recordHealth } from './recordHealth';
import { recordResources } from './recordResources';
import type {
  AnswerOrigin,
  Changes,
  CheckedSource,
  HealthCount,
  SourceRef,
  StatusStore,
} from './StatusStore';

/** Keeps what is known in the database. */
export class DatabaseStatusStore implements StatusStore {
  static create(options: {
    database: Knex;
    /** Milliseconds since 1970. */
    clock?: () => number;
  }): DatabaseStatusStore {
    return new DatabaseStatusStore(options.database, options.clock ?? Date.now);
  }

  private constructor(
    private readonly database: Knex,
    private readonly clock: () => number,
  ) {}

  async record(origin: AnswerOrigin, answer: CheckAnswer): Promise<Changes> {
    const now = this.clock();
    return inTransaction(this.database, async trx => {
      const resources = await recordResources(trx, { origin, answer, now });
      const findings = await recordFindings(trx, { origin, answer, now });
      const health = await recordHealth(trx, { source: origin, now });
      return { refs: [...new Set([...resources, ...findings, ...health])] };
    });
  }

  async reassess(source: CheckedSource): Promise<Changes> {
    const now = this.clock();
    const refs = await inTransaction(this.database, trx =>
      recordHealth(trx, { source, now }),
    );
    return { refs };
  }

  async giveUp({ providerId, sourceId }: SourceRef): Promise<Changes> {
    const refs = await inTransaction(this.database, async trx => {
      const living: string[] = await trx('cloud_resources')
        .where({ provider_id: providerId, source_id: sourceId })
        .whereNull('gone_at')
        .pluck('ref');
      await endResources(trx, living, this.clock());
      return living;
    });
    return { refs };
  }

  async counts(): Promise<HealthCount[]> {
    const rows: HealthCount[] = await this.database('cloud_resources')
      .whereNull('gone_at')
      .groupBy('kind', 'health')
      .select('kind', 'health', this.database.raw('count(*) as count'));
    return rows.map(row => ({ ...row, count: Number(row.count) }));
  }

  async forget(olderThanMs: number): Promise<void> {
    const time = new Date(this.clock() - olderThanMs).toISOString();
    await this.database('cloud_health_changes').where('at', '<', time).delete();
    await this.database('cloud_findings')
      .where('cleared_at', '<', time)
      .delete();
    await this.database('cloud_resources').where('gone_at', '<', time).delete();
  }
}
