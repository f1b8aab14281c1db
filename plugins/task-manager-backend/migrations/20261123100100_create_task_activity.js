/**
 * The activity log: who changed which field of a task from what to what,
 * written in the transaction of the change. It is the notifier's outbox as
 * well: `notify` is true until the notifier has handled the row.
 *
 * Cost: one row and two index entries per change; the outbox index holds only
 * what still waits.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const pg = knex.client.config.client === 'pg';
  await knex.schema.createTable('task_activity', table => {
    table.comment('Who changed what, in the order of the ids');
    table.uuid('id').primary().notNullable().comment('UUID version 7');
    table
      .uuid('task_id')
      .notNullable()
      .references('id')
      .inTable('tasks')
      .onDelete('CASCADE')
      .comment('The task that changed');
    table
      .text('actor_ref')
      .notNullable()
      .comment('The person or service that changed it');
    table.text('action').notNullable().comment('What was done');
    table
      .specificType('changes', pg ? 'jsonb' : 'text')
      .notNullable()
      .defaultTo('[]')
      .comment('JSON array of {field, from, to}');
    table
      .uuid('comment_id')
      .nullable()
      .comment('The comment that was written, changed or deleted');
    table
      .specificType('created_at', pg ? 'timestamptz(3)' : 'text')
      .notNullable()
      .comment('When');
    table
      .boolean('notify')
      .notNullable()
      .defaultTo(false)
      .comment('Whether the notifier has yet to handle it');
    table.index(['task_id', 'id'], 'task_activity_task');
  });
  await knex.raw(
    `create index task_activity_outbox on task_activity (id) where notify`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('task_activity');
};
