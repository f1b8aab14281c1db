/**
 * Notes on a wall, and the secret that signs cursors. Cost: one index, that of
 * the key.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('notes', table => {
    table
      .uuid('id')
      .primary()
      .comment('UUID version 7: newer ones are greater');
    table.text('text').notNullable();
    table.text('color').notNullable();
    table.text('author_ref').notNullable().comment('Who wrote it');
    table.integer('version').notNullable().defaultTo(1);
  });
  await knex.schema.createTable('note_secrets', table => {
    table.text('name').primary();
    table.text('value').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('note_secrets');
  await knex.schema.dropTable('notes');
};
