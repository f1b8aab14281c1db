import type { Health, Severity } from '@portolan/plugin-cloud-status-common';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { groupBy } from '../groupBy';
import { healthOf, type Assessment, type LastSeen } from './healthOf';
import type { CheckedSource, SourceRef } from './StatusStore';

type ResourceRow = { ref: string; health: Health; because: string };
type ObservationRow = {
  ref: string;
  check_id: string;
  observed_at: string | Date;
};
type FindingRow = {
  ref: string;
  code: string;
  severity: Severity;
  message: string;
};

/**
 * Works out how each resource of a source is, and writes down those that have
 * become different.
 *
 * @returns the resources that are better, worse, or so for other reasons
 */
export async function recordHealth(
  trx: Knex.Transaction,
  options: { source: CheckedSource; now: number },
): Promise<string[]> {
  const { source, now } = options;
  const resources: ResourceRow[] = await living(trx, source).select(
    'ref',
    'health',
    'because',
  );
  const observations = await observationsOf(trx, source);
  const findings = await openFindings(trx, source);
  const changed: string[] = [];
  for (const resource of resources) {
    const next = healthOf({
      lastSeen: lastSeenOf(source, observations.get(resource.ref) ?? []),
      findings: findings.get(resource.ref) ?? [],
      now,
    });
    if (await keepHealth(trx, resource, next, now)) {
      changed.push(resource.ref);
    }
  }
  return changed;
}

async function keepHealth(
  trx: Knex.Transaction,
  { ref, health, because: known }: ResourceRow,
  next: Assessment,
  now: number,
): Promise<boolean> {
  const because = JSON.stringify(next.because);
  if (health === next.health && known === because) {
    return false;
  }
  await trx('cloud_resources')
    .where({ ref })
    .update({ health: next.health, because });
  if (health !== next.health) {
    await trx('cloud_health_changes').insert({
      id: randomUUID(),
      ref,
      health: next.health,
      because,
      at: new Date(now).toISOString(),
    });
  }
  return true;
}

/**
 * A whole answer that says nothing of a resource has looked at it all the same.
 */
function lastSeenOf(
  { checks }: CheckedSource,
  observations: readonly ObservationRow[],
): LastSeen[] {
  const observed = new Map(
    observations.map(row => [
      row.check_id,
      new Date(row.observed_at).getTime(),
    ]),
  );
  return checks.map(({ id, everyMs, answeredAt }) => ({
    checkId: id,
    everyMs,
    observedAt: observed.get(id) ?? answeredAt,
  }));
}

async function observationsOf(
  trx: Knex.Transaction,
  source: SourceRef,
): Promise<Map<string, ObservationRow[]>> {
  const rows: ObservationRow[] = await trx('cloud_observations')
    .whereIn('ref', living(trx, source).select('ref'))
    .select('ref', 'check_id', 'observed_at');
  return groupBy(rows, ({ ref }) => ref);
}

async function openFindings(
  trx: Knex.Transaction,
  source: SourceRef,
): Promise<Map<string, FindingRow[]>> {
  const rows: FindingRow[] = await trx('cloud_findings')
    .whereIn('ref', living(trx, source).select('ref'))
    .whereNull('cleared_at')
    .orderBy(['code', 'key'])
    .select('ref', 'code', 'severity', 'message');
  return groupBy(rows, ({ ref }) => ref);
}

function living(trx: Knex.Transaction, { providerId, sourceId }: SourceRef) {
  return trx('cloud_resources')
    .where({ provider_id: providerId, source_id: sourceId })
    .whereNull('gone_at');
}
