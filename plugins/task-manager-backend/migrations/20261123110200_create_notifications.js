/**
 * The ledger of notifications: one row for each event and person, so that no
 * event is told twice, whichever replica finds it.
 *
 * Cost: a new, empty table. Rows are removed 90 days after they were sent.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const time = knex.client.config.client === 'pg' ? 'timestamptz(3)' : 'text';
  await knex.schema.createTable('task_notifications', table => {
    table.comment('What was, or is to be, told to whom');
    table
      .text('event_key')
      .notNullable()
      .comment('Names the event: kind, task, and what makes it unique');
    table.text('user_ref').notNullable().comment('Who is told');
    table.text('kind').notNullable().comment('assigned, mentioned, commented…');
    table.uuid('task_id').notNullable().comment('The task it is about');
    table.text('actor_ref').nullable().comment('Who caused it');
    table
      .specificType('created_at', time)
      .notNullable()
      .comment('When it was found');
    table
      .specificType('sent_at', time)
      .nullable()
      .comment('When it was handed over');
    table.integer('attempts').notNullable().defaultTo(0).comment('So far');
    table.primary(['event_key', 'user_ref']);
  });
  await knex.raw(
    'create index task_notifications_pending_idx on task_notifications (user_ref) where sent_at is null',
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('task_notifications');
};
