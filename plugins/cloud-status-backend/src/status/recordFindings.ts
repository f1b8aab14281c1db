import type { CheckAnswer } from '@portolan/plugin-cloud-status-node';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import {
  reconcileFindings,
  type KeptFinding,
  type SeenFinding,
} from './reconcileFindings';
import type { AnswerOrigin } from './StatusStore';

type Options = { origin: AnswerOrigin; answer: CheckAnswer; now: number };

type Row = Omit<KeptFinding, 'cleared'> & { cleared_at: string | Date | null };

/**
 * Keeps the findings of an answer, and ends those that are over.
 *
 * @returns the resources whose open findings are others now
 */
export async function recordFindings(
  trx: Knex.Transaction,
  options: Options,
): Promise<string[]> {
  const { origin, answer, now } = options;
  const time = new Date(now).toISOString();
  const { opened, seen, reopened, missed, cleared } = reconcileFindings({
    kept: await keptFindings(trx, origin),
    answer,
    clearsAfter: origin.check.clearsAfter,
  });
  await open(trx, origin, opened, time);
  for (const { kept, now: found } of seen) {
    await update(trx, kept, { ...textOf(found), last_seen_at: time });
  }
  for (const { kept, now: found } of reopened) {
    await update(trx, kept, {
      ...textOf(found),
      last_seen_at: time,
      cleared_at: null,
      occurrences: trx.raw('occurrences + 1'),
    });
  }
  for (const finding of missed) {
    await trx('cloud_findings')
      .where({ id: finding.id })
      .increment('missing', 1);
  }
  for (const finding of cleared) {
    await update(trx, finding, { cleared_at: time });
  }
  return [
    ...opened.map(({ ref }) => ref),
    ...reopened.map(({ kept }) => kept.ref),
    ...cleared.map(({ ref }) => ref),
  ];
}

async function keptFindings(
  trx: Knex.Transaction,
  { providerId, sourceId, check }: AnswerOrigin,
): Promise<KeptFinding[]> {
  const rows: Row[] = await trx('cloud_findings')
    .where({
      provider_id: providerId,
      source_id: sourceId,
      check_id: check.id,
    })
    .select('id', 'ref', 'code', 'key', 'missing', 'cleared_at');
  return rows.map(({ cleared_at: clearedAt, ...row }) => ({
    ...row,
    cleared: clearedAt !== null,
  }));
}

async function open(
  trx: Knex.Transaction,
  { providerId, sourceId, check }: AnswerOrigin,
  findings: readonly SeenFinding[],
  time: string,
): Promise<void> {
  const rows = findings.map(finding => ({
    id: randomUUID(),
    ref: finding.ref,
    provider_id: providerId,
    source_id: sourceId,
    check_id: check.id,
    code: finding.code,
    key: finding.key ?? '',
    first_seen_at: time,
    last_seen_at: time,
    ...textOf(finding),
  }));
  if (rows.length > 0) {
    await trx.batchInsert('cloud_findings', rows, 100);
  }
}

/** Writes what is new of a finding; the row of misses begins anew. */
async function update(
  trx: Knex.Transaction,
  { id }: KeptFinding,
  change: object,
): Promise<void> {
  await trx('cloud_findings')
    .where({ id })
    .update({ ...change, missing: 0 });
}

function textOf({ severity, message, remedy, link }: SeenFinding) {
  return {
    severity,
    message,
    remedy: JSON.stringify(remedy ?? []),
    link: link ?? null,
  };
}
