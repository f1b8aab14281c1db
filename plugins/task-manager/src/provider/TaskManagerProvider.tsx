import { VisuallyHidden } from '@backstage/ui';
import { useApi } from '@backstage/core-plugin-api';
import {
  createQueryClient,
  FrontendKitProvider,
  useForgetDrafts,
  useUndo,
} from '@portolan/frontend-kit';
import type { QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { taskManagerApiRef } from '../api';
import type { TaskManagerApi } from '../api';
import { STALE_MS } from '../cache';
import type { TaskConflict } from '../cache';
import { ConflictContext, conflictDraft, ConflictDialog } from '../conflict';
import { useLiveTasks } from './useLiveTasks';
import { useTranslations } from '../translation';
import { draftOf } from '../drafts';
import { useUpdateTask, WRITTEN_FIELDS } from '../edit';

/**
 * Shared by the page, its cards and its widgets, so that what one has fetched
 * the others show at once.
 */
const clients = new WeakMap<TaskManagerApi, QueryClient>();

function clientOf(api: TaskManagerApi): QueryClient {
  const client = clients.get(api) ?? createQueryClient({ staleMs: STALE_MS });
  clients.set(api, client);
  return client;
}

/** What every part of the task manager's front end needs around it. */
export function TaskManagerProvider({ children }: { children: ReactNode }) {
  const api = useApi(taskManagerApiRef);
  return (
    <FrontendKitProvider client={clientOf(api)}>
      <ConflictBoundary>{children}</ConflictBoundary>
    </FrontendKitProvider>
  );
}

function ConflictBoundary({ children }: { children: ReactNode }) {
  const [conflict, setConflict] = useState<TaskConflict>();
  const [changed, setChanged] = useState('');
  const t = useTranslations();
  useLiveTasks(({ title }) => setChanged(t('live.changed', { title })));
  return (
    <ConflictContext.Provider value={setConflict}>
      {children}
      <VisuallyHidden role="status">{changed}</VisuallyHidden>
      {conflict && (
        <ConflictResolution
          // What somebody changed meanwhile is another conflict.
          key={conflict.current.version}
          conflict={conflict}
          onClose={() => setConflict(undefined)}
        />
      )}
    </ConflictContext.Provider>
  );
}

function ConflictResolution(props: {
  conflict: TaskConflict;
  onClose: () => void;
}) {
  const { conflict, onClose } = props;
  const t = useTranslations();
  const undo = useUndo();
  const { mutateAsync } = useUpdateTask();
  const forgetDrafts = useForgetDrafts();
  const forget = () =>
    forgetDrafts([
      conflictDraft(conflict),
      ...WRITTEN_FIELDS.filter(field => field in conflict.patch).map(field =>
        draftOf(field, conflict.base.id),
      ),
    ]);
  return (
    <ConflictDialog
      conflict={conflict}
      onResolve={(base, patch) => mutateAsync({ base, patch })}
      onDone={() => {
        forget();
        onClose();
      }}
      onDiscard={() => {
        undo.done({
          title: t('conflict.discarded'),
          undo: forget(),
        });
        onClose();
      }}
      onClose={onClose}
    />
  );
}
