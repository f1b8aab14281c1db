import type {
  CheckAnswer,
  ObservedResource,
} from '@portolan/plugin-cloud-status-node';
import type { Knex } from 'knex';
import { endResources } from './endResources';
import type { AnswerOrigin } from './StatusStore';

type Options = { origin: AnswerOrigin; answer: CheckAnswer; now: number };

/**
 * Keeps what an answer tells of resources, and counts those that it lacks if it
 * is whole and its check is the one that lists them.
 *
 * @returns the resources that came, went, or look different
 */
export async function recordResources(
  trx: Knex.Transaction,
  options: Options,
): Promise<string[]> {
  const { origin, answer } = options;
  const changed: string[] = [];
  for (const resource of answer.resources) {
    if (await keepResource(trx, resource, options)) {
      changed.push(resource.ref);
    }
  }
  if (answer.warnings.length === 0) {
    await forget(trx, options);
    if (origin.check.lists) {
      changed.push(...(await countMissing(trx, options)));
    }
  }
  return changed;
}

async function keepResource(
  trx: Knex.Transaction,
  resource: ObservedResource,
  { origin, now }: Options,
): Promise<boolean> {
  const time = new Date(now).toISOString();
  const { ref, kind, name } = resource;
  const { providerId, sourceId, check } = origin;
  if (check.lists) {
    const listed = { kind, name, missing: 0, gone_at: null };
    await trx('cloud_resources')
      .insert({
        ref,
        provider_id: providerId,
        source_id: sourceId,
        health: 'unknown',
        because: '[]',
        found_at: time,
        ...listed,
      })
      .onConflict('ref')
      .merge(listed);
  }
  const facts = JSON.stringify(resource.facts);
  const key = { ref, check_id: check.id };
  const before = await trx('cloud_observations')
    .where(key)
    .first<{ facts: string } | undefined>('facts');
  await trx('cloud_observations')
    .insert({ ...key, facts, observed_at: time })
    .onConflict(['ref', 'check_id'])
    .merge();
  return before?.facts !== facts;
}

/** What a whole answer no longer mentions, its check has nothing to say of. */
async function forget(
  trx: Knex.Transaction,
  { origin, answer }: Options,
): Promise<void> {
  if (origin.check.lists) {
    return;
  }
  await trx('cloud_observations')
    .where({ check_id: origin.check.id })
    .whereIn('ref', resourcesOf(trx, origin).select('ref'))
    .whereNotIn('ref', refsOf(answer))
    .delete();
}

async function countMissing(
  trx: Knex.Transaction,
  { origin, answer, now }: Options,
): Promise<string[]> {
  const missing = () =>
    resourcesOf(trx, origin)
      .whereNull('gone_at')
      .whereNotIn('ref', refsOf(answer));
  await missing().increment('missing', 1);
  const gone: string[] = await missing()
    .where('missing', '>=', origin.check.clearsAfter)
    .pluck('ref');
  await endResources(trx, gone, now);
  return gone;
}

function resourcesOf(trx: Knex.Transaction, origin: AnswerOrigin) {
  return trx('cloud_resources').where({
    provider_id: origin.providerId,
    source_id: origin.sourceId,
  });
}

function refsOf({ resources }: CheckAnswer): string[] {
  return resources.map(({ ref }) => ref);
}
