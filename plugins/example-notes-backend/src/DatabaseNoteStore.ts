import {
  allOf,
  conditionSql,
  dialectOf,
  keysetOf,
  keysetPage,
  pageSql,
  runQuery,
  type Dialect,
  type Fragment,
  type KeysetPosition,
} from '@portolan/backend-kit';
import type { Color, Note } from '@portolan/plugin-example-notes-common';
import type { Knex } from 'knex';
import type { NoteCondition } from './noteResource';

const COLUMNS = 'id, text, color, author_ref as "authorRef", version';

/** A page of notes; a missing condition lets everything through. */
type NotePageOptions = {
  color?: Color[];
  visible?: NoteCondition;
  limit: number;
  from?: KeysetPosition;
};

/** Keeps notes. */
export class DatabaseNoteStore {
  static create({ database }: { database: Knex }): DatabaseNoteStore {
    return new DatabaseNoteStore(database);
  }

  private readonly dialect: Dialect;

  private constructor(private readonly database: Knex) {
    this.dialect = dialectOf(database);
  }

  /** A page of notes, newest first. */
  async list({ color, visible, limit, from }: NotePageOptions) {
    const parameter = this.dialect.parameter('uuid');
    const keys = [{ expression: 'id', parameter, value: 0 }];
    const keyset = keysetOf(keys, { order: 'desc', from });
    const wanted = color ? this.dialect.oneOf('color', color) : allOf([]);
    const selected = this.among(wanted, visible);
    const rows = await this.read(pageSql(selected, { keyset, limit }));
    return keysetPage({ rows, limit, from, positionOf: ({ id }) => [id] });
  }

  /** Notes with these ids, in no particular order. */
  async getMany(ids: string[], condition?: NoteCondition): Promise<Note[]> {
    return this.read(this.among(this.dialect.idIn('id', ids), condition));
  }

  /** Changes a note that still has its version; false if it has not. */
  async update({ id, version, text, color }: Note): Promise<boolean> {
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
    const permitted = conditionSql(condition, ({ authors }) =>
      this.dialect.oneOf('author_ref', authors),
    );
    return allOf([wanted, permitted]);
  }
}
