import { VisuallyHidden } from '@backstage/ui';
import { useApi } from '@backstage/core-plugin-api';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { taskManagerApiRef } from '../../api';
import type { TaskManagerApi } from '../../api';
import { STALE_MS } from '../../cache/LiveTasks';
import type { TaskConflict } from '../../cache/conflicts';
import { statusOf } from '../../errors';
import { ConflictContext } from '../../hooks/conflictContext';
import { MessageContext } from '../../hooks/messageContext';
import type { Message } from '../../hooks/messageContext';
import { useLiveTasks } from '../../hooks/useLiveTasks';
import { useTranslations } from '../../hooks/useTranslations';
import { useUpdateTask } from '../../hooks/useUpdateTask';
import { ActionMessage } from '../ActionMessage';
import { ConflictDialog } from '../ConflictDialog';

/** Shared by the page, its cards and its widgets, so that what one has fetched the others show at once. */
const clients = new WeakMap<TaskManagerApi, QueryClient>();

function clientOf(api: TaskManagerApi): QueryClient {
  const known = clients.get(api);
  if (known) return known;
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: STALE_MS,
        // What the back end has refused once it refuses again.
        retry: (failures, error) =>
          failures < 2 && (statusOf(error) ?? 500) >= 500,
      },
    },
  });
  clients.set(api, client);
  return client;
}

/** What every part of the task manager's front end needs around it. */
export function TaskManagerProvider({ children }: { children: ReactNode }) {
  const api = useApi(taskManagerApiRef);
  return (
    <QueryClientProvider client={clientOf(api)}>
      <MessageBoundary>
        <ConflictBoundary>{children}</ConflictBoundary>
      </MessageBoundary>
    </QueryClientProvider>
  );
}

function MessageBoundary({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<Message>();
  const close = useCallback(() => setMessage(undefined), []);
  return (
    <MessageContext.Provider value={setMessage}>
      {children}
      {message && <ActionMessage message={message} onClose={close} />}
    </MessageContext.Provider>
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
  const { mutate } = useUpdateTask();
  return (
    <ConflictDialog
      {...props}
      onResolve={(base, patch) => mutate({ base, patch })}
    />
  );
}
