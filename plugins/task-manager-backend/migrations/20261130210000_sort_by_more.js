/**
 * Lists by status, assignee and entity: statuses by the order of the board's
 * columns, the others by their references; what has none comes after all that
 * have one, whichever way the list goes, so that one index serves both.
 *
 * Cost: three indexes more for each new and each changed task.
 */

const LIVE = 'deleted_at is null';

/** @param {boolean} pg */
function keys(pg) {
  const c = pg ? ' collate "C"' : '';
  return {
    tasks_status_order: `(case status when 'pending' then 0 when 'in_progress' then 1 when 'blocked' then 2 when 'completed' then 3 when 'cancelled' then 4 end)`,
    tasks_assignee_order: `(coalesce(assignee_ref, '~')${c})`,
    tasks_entity_order: `(coalesce(entity_ref, '~')${c})`,
  };
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  const pg = knex.client.config.client === 'pg';
  for (const [name, key] of Object.entries(keys(pg))) {
    await knex.raw(`create index ${name} on tasks (${key}, id) where ${LIVE}`);
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of Object.keys(keys(false))) {
    await knex.raw(`drop index ${name}`);
  }
};
