import { useApi } from '@backstage/core-plugin-api';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNotify } from '@portolan/frontend-kit';
import { taskManagerApiRef } from '../api';
import { useTaskCache } from '../cache';
import { useTranslations } from '../translation';

type Mapping = Record<string, string>;

type Attempt = { file: File; mapping: Mapping };

function formatOf(file: File): 'csv' | 'ndjson' {
  return /\.(nd)?jsonl?$/i.test(file.name) ? 'ndjson' : 'csv';
}

function useIsShown() {
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return isShown;
}

/**
 * A file on its way in: checked whenever the file or the mapping changes, saved
 * when the user says so.
 */
export function useImport({ onImported }: { onImported: () => void }) {
  const api = useApi(taskManagerApiRef);
  const cache = useTaskCache();
  const notify = useNotify();
  const t = useTranslations();
  const isShown = useIsShown();
  const [attempt, setAttempt] = useState<Attempt>();

  const send = ({ file, mapping }: Attempt, dryRun: boolean) =>
    api.importTasks({ file, format: formatOf(file), mapping, dryRun });
  const check = useMutation({
    mutationFn: (next: Attempt) => send(next, true),
  });
  const save = useMutation({
    mutationFn: (next: Attempt) => send(next, false),
    onSuccess: report => {
      notify.done(t('import.done', { count: report.imported }));
      cache.refreshAll();
    },
    onError: error => {
      // While the dialog is there, it tells itself.
      if (!isShown.current) {
        notify.failed(t('import.notSaved'), error);
      }
    },
  });
  const start = (next: Attempt) => {
    setAttempt(next);
    save.reset();
    check.mutate(next);
  };
  return {
    file: attempt?.file,
    mapping: attempt?.mapping ?? {},
    report: check.data,
    check,
    save,
    choose: (file: File) => start({ file, mapping: {} }),
    map: (header: string, field: string) => {
      if (attempt) {
        start({ ...attempt, mapping: { ...attempt.mapping, [header]: field } });
      }
    },
    submit: () =>
      // Not of the mutation itself: the dialog may be gone by then, and another
      // one in its place.
      attempt && save.mutate(attempt, { onSuccess: onImported }),
  };
}
