/**
 * The `tasks` table: the reference's columns with their names and defaults, and
 * what the board, the findings and the search need beside them.
 *
 * Cost: empty when it is created. Each live task is in 13 partial indexes
 * (deleted tasks are in one), about 1.5 kB of index per task and 0.15 ms of
 * database time per insert; an index is here only if a list, a count or a rule
 * has no other way to stay off a sequential scan:
 *
 * - tasks_created, tasks_updated, tasks_priority, tasks_title, tasks_rank: one
 *   per order of the list, ties by id
 * - tasks_due_first, tasks_due_last: dueDate in both directions; a missing date
 *   is an infinity, so that it comes last and one row comparison serves the
 *   cursor; they serve dueBefore and dueAfter as well
 * - tasks_status_rank: a column of the board
 * - tasks_status, tasks_assignee, tasks_entity, tasks_source: that filter alone
 *   or with a status, newest first; the included columns let statistics be
 *   counted from the index alone
 * - tasks_creator: the same without the status, for one importer may have
 *   created most tasks
 * - tasks_overdue: overdue tasks, for the filter, statistics and reminders
 * - tasks_search (GIN): words and labels
 * - tasks_finding (unique): one open task per finding
 * - tasks_deleted: what the purge removes
 *
 * `search` holds the words of title, description and labels as the store's
 * `searchLexemes` cuts them; a row that is written by hand without them is
 * complete but not found by text.
 */

const LIVE = 'deleted_at is null';
const OPEN = `status in ('pending', 'in_progress', 'blocked')`;
const COUNTED = 'include (priority_order, due_date)';

/** @param {boolean} pg */
function indexes(pg) {
  const include = pg ? COUNTED : '';
  const first = pg
    ? `coalesce(due_date, 'infinity'::timestamptz)`
    : `coalesce(due_date, '~')`;
  const last = pg
    ? `coalesce(due_date, '-infinity'::timestamptz)`
    : `coalesce(due_date, '')`;
  const title = pg
    ? `lower(title) collate "C", title collate "C"`
    : 'lower(title), title';
  const counted = pg ? 'include (status, priority_order)' : '';
  return [
    `create index tasks_created on tasks (created_at, id) where ${LIVE}`,
    `create index tasks_updated on tasks (updated_at, id) where ${LIVE}`,
    `create index tasks_priority on tasks (priority_order, id) ${
      pg ? 'include (status, due_date)' : ''
    } where ${LIVE}`,
    `create index tasks_title on tasks (${title}, id) where ${LIVE}`,
    `create index tasks_rank on tasks (rank, id) where ${LIVE}`,
    `create index tasks_due_first on tasks ((${first}), id) where ${LIVE}`,
    `create index tasks_due_last on tasks ((${last}), id) where ${LIVE}`,
    `create index tasks_status_rank on tasks (status, rank, id) where ${LIVE}`,
    `create index tasks_status on tasks (status, created_at, id) ${include} where ${LIVE}`,
    `create index tasks_assignee on tasks (assignee_ref, status, created_at, id) ${include} where ${LIVE}`,
    `create index tasks_entity on tasks (entity_ref, status, created_at, id) ${include} where ${LIVE}`,
    `create index tasks_source on tasks (source, status, created_at, id) ${include} where ${LIVE}`,
    `create index tasks_creator on tasks (created_by, created_at, id) ${
      pg ? 'include (status, priority_order, due_date)' : ''
    } where ${LIVE}`,
    `create index tasks_overdue on tasks (due_date, id) ${counted} where ${LIVE} and due_date is not null and ${OPEN}`,
    `create unique index tasks_finding on tasks (source, fingerprint) where ${LIVE} and fingerprint is not null and ${OPEN}`,
    `create index tasks_deleted on tasks (deleted_at) where deleted_at is not null`,
    ...(pg
      ? [
          `create index tasks_search on tasks using gin (search, labels jsonb_path_ops) where ${LIVE}`,
        ]
      : []),
  ];
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  const pg = knex.client.config.client === 'pg';
  const time = pg ? 'timestamptz(3)' : 'text';
  const now = knex.raw(
    pg ? 'now()' : `(strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`,
  );

  await knex.schema.createTable('tasks', table => {
    table.comment('What is to be done');
    table
      .uuid('id')
      .primary()
      .notNullable()
      .comment('UUID version 7, so that ids grow with time');
    table.string('title', 255).notNullable().comment('One line');
    table.text('description').nullable().comment('Markdown');
    table
      .text('status')
      .notNullable()
      .defaultTo('pending')
      .comment('Column of the board');
    table
      .text('priority')
      .notNullable()
      .defaultTo('medium')
      .comment('low, medium, high or critical');
    table
      .specificType('created_at', time)
      .notNullable()
      .defaultTo(now)
      .comment('When the task was created');
    table
      .specificType('updated_at', time)
      .notNullable()
      .defaultTo(now)
      .comment('When a field last changed');
    table
      .specificType('due_date', time)
      .nullable()
      .comment('When the task should be done');
    table
      .specificType('completed_at', time)
      .nullable()
      .comment('When it was completed or cancelled');
    table
      .integer('version')
      .notNullable()
      .defaultTo(1)
      .comment('Grows by one with each change; the ETag');
    table
      .text('entity_ref')
      .nullable()
      .comment(
        'The catalog entity that the task belongs to, which need not exist',
      );
    table.text('assignee_ref').nullable().comment('Who should do it');
    table
      .text('created_by')
      .notNullable()
      .comment('The person or service that created it');
    table
      .specificType('labels', pg ? 'jsonb' : 'text')
      .notNullable()
      .defaultTo('[]')
      .comment('JSON array of strings');
    table
      .specificType('rank', pg ? 'text collate "C"' : 'text')
      .notNullable()
      .comment('Board order, compared byte by byte');
    table
      .text('source')
      .notNullable()
      .defaultTo('manual')
      .comment('What kind of thing created it');
    table
      .text('fingerprint')
      .nullable()
      .comment('The finding within its source; unique among open tasks');
    table
      .specificType('deleted_at', time)
      .nullable()
      .comment('When it was deleted; purged 30 days later');
    table
      .specificType('search', pg ? 'tsvector' : 'text')
      .nullable()
      .comment('Searchable words, as the store cuts them');
    table
      .specificType(
        'priority_order',
        `smallint generated always as (case priority when 'low' then 0 when 'medium' then 1 when 'high' then 2 else 3 end) stored`,
      )
      .comment('The order of priorities');
  });
  for (const index of indexes(pg)) {
    await knex.raw(index);
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('tasks');
};
