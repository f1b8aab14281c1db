import { useApi } from '@backstage/core-plugin-api';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useDraft, useNotify, useUndo } from '@portolan/frontend-kit';
import type { ImportReport } from '@portolan/plugin-task-manager-common';
import { taskManagerApiRef } from '../api';
import { useTaskCache } from '../cache';
import { draftOf } from '../drafts';
import { useTranslations } from '../translation';
import { useUndoImport } from './useUndoImport';

/** What becomes of rows that are in the list already. */
export type KnownChoice = 'create' | 'skip' | 'update';

/** What the user says of a file. */
type Answers = {
  mapping: Record<string, string>;
  values: Record<string, Record<string, string>>;
  badRows: 'refuse' | 'leaveOut';
  known: KnownChoice;
};

type Attempt = Answers & { file: File };

/** Nothing comes twice, and nothing is left out, unless the user says so. */
const FIRST = {
  mapping: {},
  values: {},
  badRows: 'refuse',
  known: 'skip',
} as const;

function formatOf(file: File): 'csv' | 'ndjson' {
  return /\.(nd)?jsonl?$/i.test(file.name) ? 'ndjson' : 'csv';
}

/** The others of a record; `undefined` if there are none. */
function withoutKey<T>(
  record: Record<string, T> | undefined,
  key: string,
): Record<string, T> | undefined {
  const entries = Object.entries(record ?? {}).filter(([name]) => name !== key);
  return entries.length ? Object.fromEntries(entries) : undefined;
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
  // A file can't be kept, but what the user says of it can.
  const [kept, setKept] = useDraft<Record<string, Answers>>(
    draftOf('importMapping', 'files'),
  );

  const undo = useUndo();
  const undoImport = useUndoImport();
  // Stays while the same file is checked anew.
  const [report, setReport] = useState<ImportReport>();

  const send = (next: Attempt, dryRun: boolean) =>
    api.importTasks({ ...next, format: formatOf(next.file), dryRun });
  const check = useMutation({
    // One after another, so that the last one counts.
    scope: { id: 'check-import' },
    mutationFn: (next: Attempt) => send(next, true),
    onSuccess: setReport,
    onError: () => setReport(undefined),
  });
  const save = useMutation({
    mutationFn: (next: Attempt) => send(next, false),
    onSuccess: ({ imported, updated, importId }, { file }) => {
      setKept(now => withoutKey(now, file.name));
      const title =
        updated > 0
          ? t('import.doneUpdated', { count: imported, updated })
          : t('import.done', { count: imported });
      if (importId === undefined) {
        notify.done(title);
      } else {
        undo.done({
          title,
          undo: () => undoImport(importId),
          notUndone: t('import.notUndone'),
        });
      }
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
  const change = (part: Partial<Answers>) => {
    if (attempt) {
      const { file, ...answers } = { ...attempt, ...part };
      setKept(now => ({ ...now, [file.name]: answers }));
      start({ ...answers, file });
    }
  };
  return {
    attempt,
    report,
    check,
    save,
    choose: (file: File) => {
      setReport(undefined);
      start({ ...FIRST, ...kept?.[file.name], file });
    },
    change,
    map: (header: string, field: string) =>
      change({ mapping: { ...attempt?.mapping, [header]: field } }),
    mapValue: (field: string, value: string, becomes: string) => {
      const values = attempt?.values ?? {};
      change({
        values: { ...values, [field]: { ...values[field], [value]: becomes } },
      });
    },
    submit: () =>
      // Not of the mutation itself: the dialog may be gone by then, and another
      // one in its place.
      attempt && save.mutate(attempt, { onSuccess: onImported }),
  };
}

/** What the dialog shows of an import, and does with it. */
export type ImportState = ReturnType<typeof useImport>;
