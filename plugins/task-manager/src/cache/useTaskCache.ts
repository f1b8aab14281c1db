import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { TaskCache } from './TaskCache';

/** The cache of tasks that the page, its cards and its widgets share. */
export function useTaskCache(): TaskCache {
  const client = useQueryClient();
  return useMemo(() => TaskCache.create(client), [client]);
}
