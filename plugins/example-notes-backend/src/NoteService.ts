import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  checkText,
  conditionOf,
  decodeListCursor,
  hashFilter,
  isMatch,
  listPageInfo,
  PreconditionFailedError,
  type CursorCodec,
  type PermissionDecisions,
  type VersionMatch,
} from '@portolan/backend-kit';
import {
  noteReadPermission,
  noteUpdatePermission,
  type Color,
  type Note,
  type NotePage,
  type NotePatch,
} from '@portolan/plugin-example-notes-common';
import type { DatabaseNoteStore } from './DatabaseNoteStore';
import type { NoteLeaf } from './noteResource';

type Options = {
  store: DatabaseNoteStore;
  decisions: PermissionDecisions<NoteLeaf>;
  cursors: CursorCodec;
  changed(notes: Note[]): void;
};

/** What a caller may do with notes. */
export class NoteService {
  static create(options: Options): NoteService {
    return new NoteService(options);
  }

  private constructor(private readonly options: Options) {}

  async list(
    query: { color?: Color[]; limit: number; cursor?: string },
    caller: BackstageCredentials,
  ): Promise<NotePage> {
    const { cursors, store } = this.options;
    const { color, limit, cursor } = query;
    const filterHash = hashFilter({ color });
    const scope = { orderBy: 'id', order: 'desc', filterHash } as const;
    const from = decodeListCursor(cursors, scope, cursor);
    const { visible } = await this.scope(caller);
    const page = await store.list({ color, visible, limit, from });
    const pageInfo = listPageInfo({ cursors, scope, page, from });
    return { items: page.items, pageInfo };
  }

  /** @throws NotFoundError as well for a note that the caller may not see */
  async get(id: string, caller: BackstageCredentials): Promise<Note> {
    const { visible } = await this.scope(caller);
    const [note] = await this.options.store.getMany([id], visible);
    if (!note) {
      throw new NotFoundError(`No note with id '${id}'`);
    }
    return note;
  }

  async update(
    options: { id: string; patch: NotePatch; match: VersionMatch },
    caller: BackstageCredentials,
  ): Promise<Note> {
    const { store, changed } = this.options;
    const { id, patch, match } = options;
    checkText('text', patch.text ?? '');
    const note = await this.get(id, caller);
    const { changeable } = await this.scope(caller);
    if ((await store.getMany([id], changeable)).length === 0) {
      throw new NotAllowedError(`You are not allowed to change note '${id}'`);
    }
    const next = { ...note, ...patch };
    if (!isMatch(match, note.version) || !(await store.update(next))) {
      throw new PreconditionFailedError(`Note '${id}' has changed since`);
    }
    changed([note]);
    return { ...next, version: note.version + 1 };
  }

  private async scope(caller: BackstageCredentials) {
    const permitted = await this.options.decisions.permissionsOf(caller);
    const none = { authors: [] };
    return {
      visible: conditionOf(permitted(noteReadPermission), none),
      changeable: conditionOf(permitted(noteUpdatePermission), none),
    };
  }
}
