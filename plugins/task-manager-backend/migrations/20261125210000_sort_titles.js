/**
 * What lists by title are sorted by, as the store's `sortKey` makes it of the
 * title: `Ä` is beside `A`, on both databases alike. Rows of older versions
 * get theirs in the background (`reindexSearch`), and come first until then.
 *
 * Cost: an index instead of another one; each change of a title writes both.
 */

const LIVE = 'deleted_at is null';

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  const pg = knex.client.config.client === 'pg';
  const c = pg ? ' collate "C"' : '';
  await knex.schema.alterTable('tasks', table => {
    table
      .specificType('title_key', `text${c}`)
      .notNullable()
      .defaultTo('')
      .comment('What lists by title are sorted by');
  });
  await knex.raw('drop index tasks_title');
  await knex.raw(
    `create index tasks_title on tasks (title_key, title${c}, id) where ${LIVE}`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  const c = knex.client.config.client === 'pg' ? ' collate "C"' : '';
  await knex.raw('drop index tasks_title');
  await knex.raw('alter table tasks drop column title_key');
  await knex.raw(
    `create index tasks_title on tasks (lower(title)${c}, title${c}, id) where ${LIVE}`,
  );
};
