import { useRemembered } from '@portolan/frontend-kit';

/** Whether the user's tasks are shown with those of their teams. */
export function useWithTeams(): [boolean, (withTeams: boolean) => void] {
  return useRemembered({
    bucket: 'task-manager',
    key: 'withTeams',
    usual: false,
  });
}
