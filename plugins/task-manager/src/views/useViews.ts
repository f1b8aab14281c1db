import { useApi } from '@backstage/core-plugin-api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { View, ViewInput } from '@portolan/plugin-task-manager-common';
import { useNotify, useUndo } from '@portolan/frontend-kit';
import { taskManagerApiRef } from '../api';
import { queryKeys } from '../cache';
import { useTranslations } from '../translation';

/** The user's saved views, and those that their groups share. */
export function useViews() {
  const api = useApi(taskManagerApiRef);
  return useQuery({
    queryKey: queryKeys.views(),
    queryFn: ({ signal }) => api.listViews({ signal }),
  });
}

/** Saves a new view, or replaces the one with `id`. */
export function useSaveView() {
  const api = useApi(taskManagerApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, view }: { id?: string; view: ViewInput }) =>
      id ? api.replaceView(id, view) : api.createView(view),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.views() }),
  });
}

/** Deletes a view, and offers to save it again. */
export function useDeleteView() {
  const api = useApi(taskManagerApiRef);
  const client = useQueryClient();
  const notify = useNotify();
  const t = useTranslations();
  const undo = useUndo();
  const save = useSaveView();
  return useMutation({
    mutationFn: (view: View) => api.deleteView(view.id),
    onSuccess: async (_result, view) => {
      const { name, layout, query, sharedWith } = view;
      undo.done({
        title: t('views.deleted', { name }),
        undo: async () => {
          await save.mutateAsync({ view: { name, layout, query, sharedWith } });
        },
        notUndone: t('views.notBack', { name }),
      });
      await client.invalidateQueries({ queryKey: queryKeys.views() });
    },
    onError: (error, { name }) =>
      notify.failed(t('views.notDeleted', { name }), error, t('views.notOwn')),
  });
}
