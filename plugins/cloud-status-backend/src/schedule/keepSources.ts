import type {
  CheckDefinition,
  CloudSource,
  FoundSources,
} from '@portolan/plugin-cloud-status-node';
import type { Knex } from 'knex';

/** Sources of one statement, which have a row for each of their checks. */
const SOURCES_A_STATEMENT = 50;
/** Whole scopes in a row without a source, after which it is no more. */
const MISSING_TO_GIVE_UP = 3;

type Options = {
  providerId: string;
  found: FoundSources;
  checks: readonly CheckDefinition[];
  /** Now, when new checks are due. */
  time: string;
};

/**
 * Keeps sources and their checks as they were found.
 *
 * @returns the sources that were given up
 */
export async function keepSources(
  trx: Knex.Transaction,
  options: Options,
): Promise<string[]> {
  const { sources } = options.found;
  for (let start = 0; start < sources.length; start += SOURCES_A_STATEMENT) {
    const some = sources.slice(start, start + SOURCES_A_STATEMENT);
    await insertSources(trx, some, options);
    await keepChecks(trx, some, options);
  }
  return giveUpMissing(trx, options);
}

async function insertSources(
  trx: Knex.Transaction,
  sources: readonly CloudSource[],
  { providerId }: Options,
) {
  await trx('cloud_sources')
    .insert(
      sources.map(source => ({
        provider_id: providerId,
        source_id: source.id,
        title: source.title,
        account: source.account ?? null,
        region: source.region ?? null,
        rate_group: source.rateGroup,
        scope: source.scope,
        missing: 0,
      })),
    )
    .onConflict(['provider_id', 'source_id'])
    .merge();
}

/** New checks are due at once; those that the provider no longer has go. */
async function keepChecks(
  trx: Knex.Transaction,
  sources: readonly CloudSource[],
  { providerId, checks, time }: Options,
) {
  const sourceIds = sources.map(({ id }) => id);
  const checkIds = checks.map(({ id }) => id);
  await trx('cloud_checks')
    .where({ provider_id: providerId })
    .whereIn('source_id', sourceIds)
    .whereNotIn('check_id', checkIds)
    .delete();
  const rows = sourceIds.flatMap(sourceId =>
    checkIds.map(checkId => ({
      provider_id: providerId,
      source_id: sourceId,
      check_id: checkId,
      due_at: time,
    })),
  );
  if (rows.length > 0) {
    await trx('cloud_checks')
      .insert(rows)
      .onConflict(['provider_id', 'source_id', 'check_id'])
      .ignore();
  }
}

/** Gives up what whole scopes have lacked several times in a row. */
async function giveUpMissing(
  trx: Knex.Transaction,
  { providerId, found }: Options,
): Promise<string[]> {
  const missing = () =>
    trx('cloud_sources')
      .where({ provider_id: providerId })
      .whereIn('scope', [...found.wholeScopes])
      .whereNotIn(
        'source_id',
        found.sources.map(({ id }) => id),
      );
  await missing().increment('missing', 1);
  const gone: string[] = await missing()
    .where('missing', '>=', MISSING_TO_GIVE_UP)
    .pluck('source_id');
  for (const table of ['cloud_checks', 'cloud_sources']) {
    await trx(table)
      .where({ provider_id: providerId })
      .whereIn('source_id', gone)
      .delete();
  }
  return gone;
}
