/**
 * Comments on tasks, and who watches them. Both go with their task when it is
 * purged.
 *
 * Cost: new, empty tables; no lock on `tasks` beyond the moment that a foreign
 * key needs.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const time = knex.client.config.client === 'pg' ? 'timestamptz(3)' : 'text';
  await knex.schema.createTable('task_comments', table => {
    table.comment('Comments on tasks, in Markdown');
    table.uuid('id').primary().comment('UUID version 7: ordered by creation');
    table
      .uuid('task_id')
      .notNullable()
      .references('id')
      .inTable('tasks')
      .onDelete('CASCADE')
      .comment('The task that is commented on');
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
    table.index(['task_id', 'id'], 'task_comments_task_idx');
  });
  await knex.schema.createTable('task_watchers', table => {
    table.comment('Who is told about changes of a task');
    table
      .uuid('task_id')
      .notNullable()
      .references('id')
      .inTable('tasks')
      .onDelete('CASCADE')
      .comment('The task that is watched');
    table.text('user_ref').notNullable().comment('The person who watches it');
    table.specificType('since', time).notNullable().comment('Since when');
    table.primary(['task_id', 'user_ref']);
    table.index(['user_ref', 'task_id'], 'task_watchers_user_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('task_watchers');
  await knex.schema.dropTable('task_comments');
};
