/**
 * Which way of cutting words the column `search` was written by: rows of an
 * older one are written anew in the background (`reindexSearch`), also those
 * that an older replica writes meanwhile.
 *
 * Cost: none for the table, since the default is a constant; the index is
 * empty once all rows are new.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('tasks', table => {
    table
      .specificType('search_version', 'smallint')
      .notNullable()
      .defaultTo(1)
      .comment('By which version of searchLexemes `search` was written');
  });
  await knex.raw(
    'create index tasks_search_old on tasks (id) where search_version < 2',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index tasks_search_old');
  // In plain SQL: knex would copy the table on SQLite, generated columns too.
  await knex.raw('alter table tasks drop column search_version');
};
