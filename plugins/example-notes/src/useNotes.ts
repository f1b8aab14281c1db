import {
  useChange,
  useJsonClient,
  useKeysetList,
  useRefreshOnSignal,
} from '@portolan/frontend-kit';
import {
  NOTES_CHANNEL,
  type Color,
  type Note,
  type NotePage,
  type NotePatch,
} from '@portolan/plugin-example-notes-common';

const ID = 'example-notes';

/** The filters of the page. */
export type NoteFilter = { color?: Color[] };

/** Notes that match, page by page, and anew when somebody changes one. */
export function useNotes(filter: NoteFilter) {
  const client = useJsonClient(ID);
  useRefreshOnSignal({ channel: NOTES_CHANNEL, root: ID });
  return useKeysetList<Note>({
    queryKey: [ID, filter],
    read: cursor =>
      client.json<NotePage>('/notes', { params: { ...filter, cursor } }),
  });
}

type NoteChange = { note: Note; patch: NotePatch };

/** Changes a note as the user has seen it. */
export function useUpdateNote() {
  const client = useJsonClient(ID);
  return useChange({
    queryKey: [ID],
    change: ({ note: { id, version }, patch }: NoteChange) =>
      client.json(`/notes/${id}`, { method: 'PATCH', json: patch, version }),
    failed: 'The note was not changed',
  });
}
