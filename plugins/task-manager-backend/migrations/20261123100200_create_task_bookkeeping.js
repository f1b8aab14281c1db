/**
 * What the store keeps beside the tasks:
 *
 * - task_idempotency_keys: the answers to creations, for a day, so that a retry
 *   gets the same one
 * - task_counters: live tasks by status and priority, kept in the transaction
 *   of each change, so that gauges, totals and statistics never scan the tasks.
 *   Each connection counts in a shard of its own, else every creation would
 *   wait for the commit of the one before; a shard may be negative, their sum
 *   is right. At most 20 × 32 rows.
 * - task_entity_owners: who owns the entities that tasks name, so that the rule
 *   about owners is part of the query
 * - task_secrets: values that all replicas share
 *
 * Cost: one index entry per creation with a key, one in-page update of a
 * counter per creation; once, a scan of the tasks.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const pg = knex.client.config.client === 'pg';
  const time = pg ? 'timestamptz(3)' : 'text';
  await knex.schema.createTable('task_idempotency_keys', table => {
    table.comment('Answers to creations that carried an Idempotency-Key');
    table.text('principal').notNullable().comment('Whose key it is');
    table.text('key').notNullable().comment('What the caller sent');
    table.text('body_hash').notNullable().comment('SHA-256 of the body');
    table.text('response').notNullable().comment('The answer, as JSON');
    table
      .specificType('created_at', time)
      .notNullable()
      .comment('When; purged a day later');
    table.primary(['principal', 'key']);
    table.index(['created_at'], 'task_idempotency_keys_created');
  });
  await knex.schema.createTable('task_counters', table => {
    table.comment('How many live tasks there are; sum over the shards');
    table.text('status').notNullable().comment('Status of the tasks');
    table.text('priority').notNullable().comment('Priority of the tasks');
    table.smallint('shard').notNullable().comment('Which writer counted');
    table
      .integer('tasks')
      .notNullable()
      .comment('Number of tasks, possibly negative');
    table.primary(['status', 'priority', 'shard']);
  });
  await knex.raw(
    `insert into task_counters (status, priority, shard, tasks)
      select status, priority, 0, count(*) from tasks where deleted_at is null group by status, priority`,
  );
  await knex.schema.createTable('task_entity_owners', table => {
    table.comment(
      'Owners of the entities that tasks name, as the catalog has them',
    );
    table.text('entity_ref').notNullable().comment('The owned entity');
    table
      .text('owner_ref')
      .notNullable()
      .comment('The owner, a user or a group');
    table.primary(['entity_ref', 'owner_ref']);
    table.index(['owner_ref'], 'task_entity_owners_owner');
  });
  await knex.schema.createTable('task_secrets', table => {
    table.comment('Values that all replicas share');
    table.text('name').primary().notNullable().comment('What it is for');
    table.text('value').notNullable().comment('The value');
  });
  if (pg) {
    await knex.raw('alter table task_counters set (fillfactor = 50)');
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('task_secrets');
  await knex.schema.dropTable('task_entity_owners');
  await knex.schema.dropTable('task_counters');
  await knex.schema.dropTable('task_idempotency_keys');
};
