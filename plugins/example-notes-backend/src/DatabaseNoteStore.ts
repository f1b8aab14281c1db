import {
  allOf,
  conditionSql,
  dialectOf,
  fragment,
  keysetOf,
  keysetPage,
  runQuery,
  withPosition,
  type Dialect,
  type Fragment,
  type KeysetPosition,
} from '@portolan/backend-kit';
import type { Color, Note } from '@portolan/plugin-example-notes-common';
import type { Knex } from 'knex';
import type { NoteCondition } from './noteResource';

const COLUMNS = 'id, text, color, author_ref as "authorRef", version';

/** Keeps notes; a missing condition lets everything through. */
export class DatabaseNoteStore {
  static create(options: { database: Knex }): DatabaseNoteStore {
    const { database } = options;
    return new DatabaseNoteStore(database, dialectOf(database));
  }

  private constructor(
    private readonly database: Knex,
    private readonly dialect: Dialect,
  ) {}

  /** A page of notes, newest first. */
  async list(options: {
    color?: Color[];
    visible?: NoteCondition;
    limit: number;
    from?: KeysetPosition;
  }) {
    const { color, visible, limit, from } = options;
    const parameter = this.dialect.parameter('uuid');
    const keyset = keysetOf([{ expression: 'id', parameter, value: 0 }], {
      order: 'desc',
      from,
    });
    const wanted = color ? this.dialect.oneOf('color', color) : allOf([]);
    const where = withPosition(this.among(wanted, visible), keyset);
    const rows = await this.read({
      sql: `${where.sql} order by ${keyset.orderBy} limit ?`,
      bindings: [...where.bindings, limit + 1],
    });
    return keysetPage({
      items: rows.slice(0, limit),
      more: rows.length > limit,
      from,
      positionOf: ({ id }) => [id],
    });
  }

  /** Notes with these ids, in no particular order. */
  async getMany(ids: string[], condition?: NoteCondition): Promise<Note[]> {
    return this.read(this.among(this.dialect.idIn('id', ids), condition));
  }

  /** Changes a note that still has its version; false if it has not. */
  async update(note: Note): Promise<boolean> {
    const { id, text, color, version } = note;
    const changed = await this.database('notes')
      .where({ id, version })
      .update({ text, color, version: version + 1 });
    return changed > 0;
  }

  private read({ sql, bindings }: Fragment): Promise<Note[]> {
    return runQuery<Note>(this.database, {
      sql: `select ${COLUMNS} from notes where ${sql}`,
      bindings,
    });
  }

  private among(wanted: Fragment, condition?: NoteCondition): Fragment {
    const permitted = condition
      ? conditionSql(condition, ({ authors }) =>
          this.dialect.oneOf('author_ref', authors),
        )
      : fragment('true');
    return allOf([wanted, permitted]);
  }
}
