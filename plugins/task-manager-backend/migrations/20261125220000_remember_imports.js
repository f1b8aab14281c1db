/**
 * By which import a task was created, so that the import can be undone. Tasks
 * of before have none.
 *
 * Cost: a column without a default, which rewrites no row, and an index of the
 * imported tasks alone.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('tasks', table => {
    table.uuid('import_id').comment('The import that created the task');
  });
  await knex.raw(
    'create index tasks_import on tasks (import_id, id) where import_id is not null',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index tasks_import');
  await knex.raw('alter table tasks drop column import_id');
};
