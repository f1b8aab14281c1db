import type { Knex } from 'knex';
import type { LeasedCheck } from './Schedule';

type Row = {
  source_id: string;
  check_id: string;
  failures: number;
  title: string;
  account: string | null;
  region: string | null;
  rate_group: string;
  scope: string;
  source_failures: number;
};

/** The checks that a lease has got, with their sources, longest due first. */
export async function leasedChecks(
  database: Knex,
  providerId: string,
  lease: string,
): Promise<LeasedCheck[]> {
  const rows: Row[] = await database('cloud_checks as c')
    .join('cloud_sources as s', join =>
      join
        .on('s.provider_id', 'c.provider_id')
        .on('s.source_id', 'c.source_id'),
    )
    .where({ 'c.lease': lease })
    .orderBy('c.due_at')
    .select(
      'c.source_id',
      'c.check_id',
      'c.failures',
      's.title',
      's.account',
      's.region',
      's.rate_group',
      's.scope',
      's.failures as source_failures',
    );
  return rows.map(row => ({
    providerId,
    sourceId: row.source_id,
    checkId: row.check_id,
    lease,
    failures: row.failures,
    source: {
      id: row.source_id,
      title: row.title,
      ...(row.account !== null && { account: row.account }),
      ...(row.region !== null && { region: row.region }),
      rateGroup: row.rate_group,
      scope: row.scope,
      failures: row.source_failures,
    },
  }));
}
