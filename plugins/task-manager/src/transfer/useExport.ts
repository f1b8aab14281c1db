import { useApi } from '@backstage/core-plugin-api';
import { useMutation } from '@tanstack/react-query';
import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import { useNotify } from '@portolan/frontend-kit';
import { taskManagerApiRef } from '../api';
import { useTranslations } from '../translation';

/** Which tasks to save to a file, and in which form. */
export type ExportRequest = { filter: TaskFilter; format: 'csv' | 'ndjson' };

function saveAs(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Saves all tasks that match a filter to a file. */
export function useExport() {
  const api = useApi(taskManagerApiRef);
  const notify = useNotify();
  const t = useTranslations();
  return useMutation({
    mutationFn: ({ filter, format }: ExportRequest) =>
      api.exportTasks(filter, format),
    onMutate: () => notify.info(t('export.started')),
    onSuccess: (blob, { format }) => {
      const day = new Date().toISOString().slice(0, 10);
      saveAs(blob, `tasks-${day}.${format}`);
      notify.done(t('export.done'));
    },
    onError: error => notify.failed(t('export.failed'), error),
  });
}
