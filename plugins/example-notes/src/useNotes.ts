import { fetchApiRef, useApi } from '@backstage/frontend-plugin-api';
import { toSearchParams } from '@portolan/common-kit';
import { JsonClient, useKeysetList, useNotify } from '@portolan/frontend-kit';
import {
  NOTES_CHANNEL,
  type Color,
  type Note,
  type NotePage,
  type NotePatch,
} from '@portolan/plugin-example-notes-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';

const KEY = 'example-notes';

/** The filters of the page. */
export type NoteFilter = { color?: Color[] };

function useClient(): JsonClient {
  const fetchApi = useApi(fetchApiRef);
  return JsonClient.create({ fetchApi, pluginId: 'example-notes' });
}

/** Notes that match, page by page, and anew when somebody changes one. */
export function useNotes(filter: NoteFilter) {
  const client = useClient();
  return useKeysetList<Note>({
    queryKey: [KEY, filter],
    channel: NOTES_CHANNEL,
    read: cursor => {
      const params = toSearchParams({ ...filter, cursor });
      return client.json<NotePage>('/notes', { params });
    },
  });
}

/** Changes a note as the user has seen it. */
export function useUpdateNote() {
  const client = useClient();
  const cache = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: ({ note, patch }: { note: Note; patch: NotePatch }) =>
      client.json(`/notes/${note.id}`, {
        method: 'PATCH',
        json: patch,
        version: note.version,
      }),
    onError: error => notify.failed('The note was not changed', error),
    onSettled: () => cache.invalidateQueries({ queryKey: [KEY] }),
  });
}
