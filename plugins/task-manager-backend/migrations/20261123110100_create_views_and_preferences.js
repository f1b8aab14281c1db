/**
 * Saved views, private or shared with a group, and what each person wants to be
 * told.
 *
 * Cost: new, empty tables.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const time = knex.client.config.client === 'pg' ? 'timestamptz(3)' : 'text';
  await knex.schema.createTable('task_views', table => {
    table.comment('Saved views of tasks');
    table.uuid('id').primary().comment('UUID version 7');
    table.text('owner_ref').notNullable().comment('Who saved the view');
    table.text('name').notNullable().comment('Unique among those of its owner');
    table.text('layout').notNullable().comment('board or table');
    table
      .text('query')
      .notNullable()
      .comment('Filters, order and columns, as the query string of the page');
    table.text('shared_with').nullable().comment('The group that sees it too');
    table
      .specificType('created_at', time)
      .notNullable()
      .comment('When it was saved');
    table
      .specificType('updated_at', time)
      .notNullable()
      .comment('When it was changed');
    table.unique(['owner_ref', 'name'], { indexName: 'task_views_owner_name' });
    table.index(['shared_with'], 'task_views_shared_with_idx');
  });
  await knex.schema.createTable('task_preferences', table => {
    table.comment('What a person wants to be told');
    table.text('user_ref').primary().comment('The person');
    table
      .text('notifications')
      .notNullable()
      .comment('JSON: from kind of notification to boolean');
    table
      .specificType('updated_at', time)
      .notNullable()
      .comment('When it was changed');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('task_preferences');
  await knex.schema.dropTable('task_views');
};
