import { useApi, useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { TASK_SIGNAL_CHANNEL } from '@portolan/plugin-task-manager-common';
import type { Task, TaskSignal } from '@portolan/plugin-task-manager-common';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { taskManagerApiRef } from '../api';
import { LiveTasks } from '../cache';

/**
 * Follows what others do. The signals name tasks only; each is fetched with the
 * user's own rights. However many parts of a page call this, one of them
 * listens.
 */
export function useLiveTasks(onChanged: (task: Task) => void): void {
  const latest = useRef(onChanged);
  latest.current = onChanged;
  const signalApi = useApiHolder().get(signalApiRef);
  const api = useApi(taskManagerApiRef);
  const client = useQueryClient();
  useEffect(() => {
    return LiveTasks.of(client, api).follow(
      onIds => {
        const subscriber = signalApi?.subscribe<TaskSignal>(
          TASK_SIGNAL_CHANNEL,
          signal => onIds(signal.ids),
        );
        return () => subscriber?.unsubscribe();
      },
      task => latest.current(task),
    );
  }, [signalApi, api, client]);
}
