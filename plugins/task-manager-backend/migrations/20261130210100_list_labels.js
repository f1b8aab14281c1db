/**
 * The labels that tasks have or had, each once, to suggest them: the tasks
 * themselves could only be asked by reading all of them. A label whose tasks
 * are gone is not shown, and goes when the store purges labels.
 *
 * The key is the label without capitals and accents, as the store's `sortKey`
 * makes it.
 *
 * Cost: once, a scan of the tasks; for each change of labels, a look into an
 * index.
 */

const BATCH = 500;

/** @param {string} label */
function keyOf(label) {
  return label
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/([\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}])\p{M}+/gu, '$1')
    .normalize('NFC');
}

/** @param {import('knex').Knex} knex */
async function usedLabels(knex) {
  const { rows = [] } =
    knex.client.config.client === 'pg'
      ? await knex.raw(
          'select distinct jsonb_array_elements_text(labels) as label from tasks',
        )
      : {
          rows: await knex.raw(
            'select distinct value as label from tasks, json_each(tasks.labels)',
          ),
        };
  return rows.map(({ label }) => label);
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  const type = knex.client.config.client === 'pg' ? 'text collate "C"' : 'text';
  await knex.schema.createTable('task_labels', table => {
    table.comment('The labels that tasks have or had');
    table.specificType('label', type).notNullable().primary();
    table
      .specificType('key', type)
      .notNullable()
      .comment('What they are found and sorted by');
    table.index(['key', 'label'], 'task_labels_key');
  });
  const labels = await usedLabels(knex);
  for (let start = 0; start < labels.length; start += BATCH) {
    await knex('task_labels').insert(
      labels
        .slice(start, start + BATCH)
        .map(label => ({ label, key: keyOf(label) })),
    );
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('task_labels');
};
