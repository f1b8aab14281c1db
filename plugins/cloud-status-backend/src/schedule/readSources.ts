import type { Knex } from 'knex';
import type { SourceState } from './Schedule';

type Row = {
  provider_id: string;
  source_id: string;
  failures: number;
  answered_at: string | Date;
  unanswered: number | string;
};

/** All sources, and how they fare. */
export async function readSources(database: Knex): Promise<SourceState[]> {
  const rows: Row[] = await database('cloud_sources as s')
    .join('cloud_checks as c', join =>
      join
        .on('c.provider_id', 's.provider_id')
        .on('c.source_id', 's.source_id'),
    )
    .groupBy('s.provider_id', 's.source_id', 's.failures')
    .select('s.provider_id', 's.source_id', 's.failures')
    .min('c.answered_at as answered_at')
    .select(database.raw('count(*) - count(c.answered_at) as unanswered'));
  return rows.map(row => ({
    providerId: row.provider_id,
    sourceId: row.source_id,
    up: row.failures === 0,
    answeredAt:
      Number(row.unanswered) === 0
        ? new Date(row.answered_at).getTime()
        : undefined,
  }));
}
