import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  checkText,
  isMatch,
  PreconditionFailedError,
  readListPage,
  type ServedResource,
  type VersionMatch,
} from '@portolan/backend-kit';
import {
  noteReadPermission,
  noteUpdatePermission,
  type Color,
  type Note,
  type NotePatch,
} from '@portolan/plugin-example-notes-common';
import type { DatabaseNoteStore } from './DatabaseNoteStore';
import type { NoteLeaf } from './noteResource';

type Options = ServedResource<NoteLeaf> & { store: DatabaseNoteStore };

type NoteQuery = { color?: Color[]; limit: number; cursor?: string };
type NoteChange = { id: string; patch: NotePatch; match: VersionMatch };

/** What a caller may do with notes. */
export class NoteService {
  static create(options: Options): NoteService {
    return new NoteService(options);
  }

  private constructor(private readonly options: Options) {}

  async list(query: NoteQuery, caller: BackstageCredentials) {
    const { cursors, decisions, store } = this.options;
    const { color, limit, cursor } = query;
    const visible = await decisions.conditionOf(noteReadPermission, caller);
    return readListPage({
      cursors,
      list: { orderBy: 'id', order: 'desc', filter: { color }, cursor },
      read: from => store.list({ color, visible, limit, from }),
    });
  }

  /** @throws NotFoundError as well for a note that the caller may not see */
  async get(id: string, caller: BackstageCredentials): Promise<Note> {
    const { decisions, store } = this.options;
    const visible = await decisions.conditionOf(noteReadPermission, caller);
    const [note] = await store.getMany([id], visible);
    if (!note) {
      throw new NotFoundError(`No note with id '${id}'`);
    }
    return note;
  }

  async update(change: NoteChange, caller: BackstageCredentials) {
    const { changes, decisions, store } = this.options;
    const { id, patch, match } = change;
    checkText('text', patch.text ?? '');
    const note = await this.get(id, caller);
    const own = await decisions.conditionOf(noteUpdatePermission, caller);
    if ((await store.getMany([id], own)).length === 0) {
      throw new NotAllowedError(`You are not allowed to change note '${id}'`);
    }
    const next = { ...note, ...patch };
    if (!isMatch(match, note.version) || !(await store.update(next))) {
      throw new PreconditionFailedError(`Note '${id}' has changed since`);
    }
    changes.changed([note]);
    return { ...next, version: note.version + 1 };
  }
}
