/**
 * What is known of clouds: sources, when each of their checks runs, resources,
 * what each check saw of them, findings, and how health changed.
 *
 * Cost: small tables, one row for each resource and check; only
 * cloud_health_changes grows, by a row for each change, and is emptied after 30
 * days. Indexes serve the claim of due checks, the resources and findings of a
 * source, and the history of a resource.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const time = knex.client.config.client === 'pg' ? 'timestamptz(3)' : 'text';

  await knex.schema.createTable('cloud_sources', table => {
    table.text('provider_id').notNullable();
    table.text('source_id').notNullable();
    table.text('title').notNullable();
    table.text('account');
    table.text('region');
    table.text('rate_group').notNullable();
    table.text('scope').notNullable().comment('Where the provider found it');
    table
      .integer('failures')
      .notNullable()
      .defaultTo(0)
      .comment('Runs in a row that got no answer, of whatever check');
    table.specificType('retry_at', time).comment('Not asked before');
    table
      .integer('missing')
      .notNullable()
      .defaultTo(0)
      .comment('Whole scopes in a row that lack it');
    table.primary(['provider_id', 'source_id']);
  });

  await knex.schema.createTable('cloud_checks', table => {
    table.text('provider_id').notNullable();
    table.text('source_id').notNullable().comment('"" to find sources');
    table.text('check_id').notNullable();
    table.specificType('due_at', time).notNullable();
    table.text('lease').comment('Who runs it now');
    table.specificType('leased_until', time);
    table.specificType('tried_at', time);
    table.specificType('answered_at', time).comment('Last whole answer');
    table.text('problem').comment('Of the last run; null if it was whole');
    table.text('message').comment('The same in words');
    table.integer('failures').notNullable().defaultTo(0);
    table.bigInteger('requests').notNullable().defaultTo(0);
    table.integer('took_ms');
    table.primary(['provider_id', 'source_id', 'check_id']);
    table.index('due_at', 'cloud_checks_due');
  });

  await knex.schema.createTable('cloud_resources', table => {
    table.text('ref').primary();
    table.text('provider_id').notNullable();
    table.text('source_id').notNullable();
    table.text('kind').notNullable();
    table.text('name').notNullable();
    table.text('health').notNullable();
    table.text('because').notNullable().comment('Reasons, as JSON');
    table
      .integer('missing')
      .notNullable()
      .defaultTo(0)
      .comment('Whole lists in a row that lack it');
    table.specificType('found_at', time).notNullable();
    table.specificType('gone_at', time).comment('It is no more');
    table.index(['provider_id', 'source_id'], 'cloud_resources_source');
  });

  await knex.schema.createTable('cloud_observations', table => {
    table.text('ref').notNullable();
    table.text('check_id').notNullable();
    table.text('facts').notNullable().comment('As JSON');
    table.specificType('observed_at', time).notNullable();
    table.primary(['ref', 'check_id']);
  });

  await knex.schema.createTable('cloud_findings', table => {
    table.uuid('id').primary();
    table.text('ref').notNullable();
    table.text('provider_id').notNullable();
    table.text('source_id').notNullable();
    table.text('check_id').notNullable();
    table.text('code').notNullable();
    table.text('key').notNullable().comment('"" where the code is enough');
    table.text('severity').notNullable();
    table.text('message').notNullable();
    table.text('remedy').notNullable().comment('Steps, as JSON');
    table.text('link');
    table.specificType('first_seen_at', time).notNullable();
    table.specificType('last_seen_at', time).notNullable();
    table.integer('occurrences').notNullable().defaultTo(1);
    table
      .integer('missing')
      .notNullable()
      .defaultTo(0)
      .comment('Whole answers in a row that lack it');
    table.specificType('cleared_at', time);
    table.unique(['ref', 'check_id', 'code', 'key'], {
      indexName: 'cloud_findings_once',
    });
    table.index(
      ['provider_id', 'source_id', 'check_id'],
      'cloud_findings_check',
    );
  });

  await knex.schema.createTable('cloud_health_changes', table => {
    table.uuid('id').primary();
    table.text('ref').notNullable();
    table.text('health').notNullable();
    table.text('because').notNullable().comment('Reasons, as JSON');
    table.specificType('at', time).notNullable();
    table.index(['ref', 'at'], 'cloud_health_changes_resource');
    table.index('at', 'cloud_health_changes_age');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cloud_health_changes');
  await knex.schema.dropTable('cloud_findings');
  await knex.schema.dropTable('cloud_observations');
  await knex.schema.dropTable('cloud_resources');
  await knex.schema.dropTable('cloud_checks');
  await knex.schema.dropTable('cloud_sources');
};
