/**
 * Comments that were deleted, so that they can be restored as they were. They
 * have a table of their own: nothing that reads comments can show them, nor can
 * a replica of an earlier version. They go with their task when it is purged.
 *
 * Cost: a new, empty table; no lock on `tasks` beyond the moment that a foreign
 * key needs.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const time = knex.client.config.client === 'pg' ? 'timestamptz(3)' : 'text';
  await knex.schema.createTable('task_deleted_comments', table => {
    table.comment('Comments on tasks that were deleted');
    table.uuid('id').primary().comment('As it was, and will be again');
    table
      .uuid('task_id')
      .notNullable()
      .references('id')
      .inTable('tasks')
      .onDelete('CASCADE')
      .comment('The task that was commented on');
    table.text('author_ref').notNullable().comment('Who wrote the comment');
    table.text('body').notNullable().comment('Markdown');
    table
      .specificType('created_at', time)
      .notNullable()
      .comment('When it was written');
    table
      .specificType('updated_at', time)
      .notNullable()
      .comment('When it was changed');
    table
      .specificType('deleted_at', time)
      .notNullable()
      .comment('When it was deleted; purged 30 days later');
    table
      .text('deleted_by')
      .notNullable()
      .comment('Who deleted it, and may restore it');
    table.index('task_id', 'task_deleted_comments_task_idx');
    table.index('deleted_at', 'task_deleted_comments_deleted_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('task_deleted_comments');
};
